/** Finds the units that a piece of a slide is about, and their notes. */
import type { Block } from '../../deck/content.ts';
import type { Deck, Unit } from '../../deck/deck.ts';
import type { Note, Score } from '../../deck/score.ts';
import { walkInlines } from '../../deck/walk.ts';

/** Finds the units whose names are linked to the ledger in some blocks, in the order of the text. */
export function findUnits(blocks: readonly Block[], { lesson, ledger }: Deck): Unit[] {
  const found = new Set<Unit>();
  walkInlines(blocks, (inline) => {
    if (inline.kind !== 'fact') return;
    const fact = ledger.facts.find(({ id }) => id === inline.fact);
    const unit = lesson.units.find(({ name }) => name === fact?.text);
    if (unit) found.add(unit);
  });
  return [...found];
}

/** Finds the notes that those units play on a track. */
export function findNotes(blocks: readonly Block[], track: string, deck: Deck, score: Score): Note[] {
  return findUnits(blocks, deck).flatMap((unit) =>
    score.notes.filter((note) => note.unit === unit && note.track.id === track),
  );
}
