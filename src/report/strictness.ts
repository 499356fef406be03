import type { Deck, FigureStrictness } from '../deck/deck.ts';

/**
 * Says how much is made of figures without a source: errors, warnings, or one note for all of them, where there is
 * nothing yet that they could be traced to.
 */
export function chooseStrictness({
  lesson,
  ledger,
}: Pick<Deck, 'lesson' | 'ledger'>): FigureStrictness | 'note' {
  if (lesson.figures !== undefined) return lesson.figures;
  if (ledger.isPartial || ledger.facts.some(({ origin }) => origin === undefined)) return 'strict';
  return ledger.hasReport ? 'warn' : 'note';
}
