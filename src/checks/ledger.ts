/** Finds facts of the ledger that no slide states. */
import type { Deck } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';
import { walkCharts } from '../deck/walk.ts';
import type { Check } from './check.ts';
import { listLines } from './parts/slide-text.ts';

export const ledger: Check = {
  name: 'ledger',
  says: '台账里没有一页用到的事实',
  run: findUnusedFacts,
};

function findUnusedFacts({ slides, ledger }: Deck): Problem[] {
  const used = new Set<string>();
  for (const slide of slides) {
    for (const line of listLines(slide)) for (const piece of line.pieces) used.add(piece.fact);
    walkCharts([...slide.blocks, ...slide.notes], ({ spec }) => {
      for (const id of spec.facts) used.add(id);
    });
  }
  return ledger.facts
    .filter((fact) => !fact.unused && !used.has(fact.id))
    .map(({ id, text, at }) => ({
      code: 'unused-fact',
      severity: 'warning',
      at,
      message: `没有一页用到“${id}”（${text}）`,
      hint: `写成[${text}](fact:${id})；只留在台账里的，加一行 unused: true。`,
    }));
}
