/** Finds slides that leave their presenter without notes, where most slides have some. */
import { plainTextOf } from '../deck/plain-text.ts';
import type { Check } from './check.ts';

export const notes: Check = {
  name: 'notes',
  says: '没有备注的页',
  run: ({ slides }) => {
    // An empty slide is a mistake of its own.
    const shown = slides.filter((slide) => slide.title !== undefined || slide.blocks.length > 0);
    const silent = shown.filter((slide) => plainTextOf(slide.notes).trim() === '');
    // Whoever speaks without notes need not hear of it on every slide.
    if (silent.length > shown.length / 2) return [];
    return silent.map(({ number, at }) => ({
      code: 'missing-notes',
      severity: 'warning',
      at,
      message: `第${number}页没有备注`,
      hint: '在这一页末尾另起一行写“备注：”，下面写要讲的话。',
    }));
  },
};
