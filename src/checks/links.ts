/** Finds links to slides that are not there. */
import type { Deck } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';
import { suggestHint, suggestOnly } from '../deck/suggest.mjs';
import { walkInlines } from '../deck/walk.ts';
import { fixAddress } from '../edit/fix-word.ts';
import type { Check } from './check.ts';

export const links: Check = {
  name: 'links',
  says: '指向没有的幻灯片的链接',
  run: findDeadLinks,
};

function findDeadLinks({ slides }: Deck): Problem[] {
  const ids = slides.map((slide) => slide.id);
  const problems: Problem[] = [];
  for (const { title, blocks, notes, footnotes = [] } of slides) {
    walkInlines([...(title ? [title] : []), ...blocks, ...footnotes, ...notes], (inline) => {
      if (inline.kind !== 'link' || !inline.href.startsWith('#')) return;
      const id = inline.href.slice(1);
      if (ids.includes(id)) return;
      const meant = suggestOnly(id, ids);
      problems.push({
        code: 'dead-link',
        severity: 'error',
        at: inline.at,
        message: `没有编号为“${id}”的幻灯片`,
        hint: suggestHint(id, ids, '链接写成“#编号”，编号是那一页页首设置里的 id。'),
        ...(meant !== '' && { fix: fixAddress(inline.at, `#${id}`, `#${meant}`) }),
      });
    });
  }
  return problems;
}
