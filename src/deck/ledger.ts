/** The model's ledger: facts, and what is doubtful about them. */
import type { Position } from './position.ts';

/** `facts.yaml`: every fact of the report that the deck may state, and every doubt about one. */
export interface Ledger {
  readonly facts: readonly Fact[];
  readonly doubts: readonly Doubt[];
  readonly relations: readonly Relation[];
  /** Groups of facts that must not be added up, subtracted or drawn on one axis. */
  readonly separate: readonly Separation[];
  /** True when some of `facts.yaml` could not be read, so that a missing fact proves nothing. */
  readonly isPartial: boolean;
  /** Whether a report was looked at besides. */
  readonly hasReport?: boolean;
}

export const factKinds = ['figure', 'person', 'body', 'place', 'phrase'] as const;
export type FactKind = (typeof factKinds)[number];

export interface Fact {
  readonly id: string;
  readonly kind: FactKind;
  /** The exact words to show, with qualifier and unit: 480余次. */
  readonly text: string;
  /** Other wordings that are as true. */
  readonly forms: readonly string[];
  /** The number behind the words, where there is one. */
  readonly value: number | undefined;
  /** What it counts or means. */
  readonly what: string;
  /** Whose it is: ids of units, or the name of another body. */
  readonly whose: readonly string[];
  /** Chapter id, or '' for the frame. */
  readonly theme: string;
  /** Track id, or ''. */
  readonly track: string;
  /** The span of time it covers, in the report's words; '' when it gives none. */
  readonly period: string;
  /** Non-empty lines of the report, counted from 1. */
  readonly paragraphs: readonly number[];
  /** Ids of doubts. */
  readonly doubts: readonly string[];
  /** A name of at most 14 characters for the score matrix, or '' to stay out of it. */
  readonly short: string;
  /** True when the ledger keeps it but no slide needs to show it. */
  readonly unused: boolean;
  /** Where it comes from when no entry of the ledger states it: the report alone, or nowhere. */
  readonly origin?: 'report' | 'nowhere';
  /** The report's sentence, where the lesson lets it be shown. */
  readonly quote?: string;
  readonly at: Position;
}

/** Stands in the place of a fact's id for what the speaker counts: [三件事](fact:own). */
export const ownFigure = 'own';

/** One doubtful point of the report, and how the deck treats it. */
export interface Doubt {
  readonly id: string;
  readonly paragraphs: readonly number[];
  readonly problem: string;
  readonly handling: string;
  /** Set when the deck's wording differs from the report's: [report's words, deck's words]. */
  readonly correction: readonly [string, string] | undefined;
  readonly at: Position;
}

/** An equation between facts' values, such as `guards = 3 * guards-quarter`. */
export interface Relation {
  readonly says: string;
  readonly at: Position;
}

export interface Separation {
  readonly facts: readonly string[];
  readonly reason: string;
  readonly at: Position;
}
