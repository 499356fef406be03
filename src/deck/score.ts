/** The score: which unit plays on which track. It is drawn from the ledger alone. */
import type { Fact, Ledger, Lesson, Track, Unit } from './deck.ts';

export interface Note {
  readonly unit: Unit;
  readonly track: Track;
  /** Column, from 0 at the left. */
  readonly column: number;
  /** Blue line, from 0 at the bottom. */
  readonly line: number;
  /** The practice's name. */
  readonly label: string;
  /** True when the report states a figure for it; a note without one is drawn as a ring. */
  readonly filled: boolean;
}

export interface Score {
  readonly tracks: readonly Track[];
  readonly units: readonly Unit[];
  readonly notes: readonly Note[];
}

/** Reads the score out of the ledger: a note for every unit and track that share a fact. */
export function readScore(lesson: Lesson, ledger: Ledger): Score {
  const notes = lesson.units.flatMap((unit, column) =>
    lesson.tracks.flatMap((track, line): Note[] => {
      const facts = ledger.facts.filter((fact) => fact.track === track.id && fact.whose.includes(unit.id));
      if (facts.length === 0) return [];
      return [{ unit, track, column, line, label: nameOf(facts), filled: facts.some(statesFigure) }];
    }),
  );
  return { tracks: lesson.tracks, units: lesson.units, notes };
}

function nameOf(facts: readonly Fact[]): string {
  return facts.find((fact) => fact.short !== '')?.short ?? facts[0]?.text ?? '';
}

function statesFigure(fact: Fact): boolean {
  return fact.kind === 'figure' && fact.value !== undefined;
}
