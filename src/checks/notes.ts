/** Finds slides that leave their presenter without notes. */
import { plainTextOf } from '../deck/plain-text.ts';
import type { Check } from './check.ts';

export const notes: Check = {
  name: 'notes',
  says: '没有备注的页',
  run: ({ slides }) =>
    slides
      // An empty slide is a mistake of its own.
      .filter((slide) => slide.title !== undefined || slide.blocks.length > 0)
      .filter((slide) => plainTextOf(slide.notes).trim() === '')
      .map(({ number, at }) => ({
        code: 'missing-notes',
        severity: 'warning',
        at,
        message: `第${number}页没有备注`,
        hint: '在这一页末尾另起一行写“备注：”，下面写要讲的话。',
      })),
};
