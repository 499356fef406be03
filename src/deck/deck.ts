/** The model: what a lesson is once it has been read. Plain values; nothing here reads, draws or prints. */
import type { Block, Heading, Image, TracedWords } from './content.ts';
import type { Position } from './position.ts';

export interface Deck {
  readonly lesson: Lesson;
  readonly chapters: readonly Chapter[];
  readonly slides: readonly Slide[];
  readonly ledger: Ledger;
}

/** What `deck.yaml` says of the whole lesson. */
export interface Lesson {
  readonly title: string;
  readonly subtitle: string;
  readonly host: string;
  /** The day as the report prints it, such as 6月27日. */
  readonly date: string;
  /** ISO 8601 day for metadata only; it may be inferred, where the report prints no year. */
  readonly isoDate: string;
  readonly venue: string;
  readonly language: string;
  /** Planned minutes of the whole lesson. */
  readonly minutes: number;
  readonly minutesAt: Position;
  /** Address of the online twin, or '' when there is none. */
  readonly url: string;
  /** Whether search engines may list the online deck. */
  readonly indexed: boolean;
  /** A picture for the cover's one empty slot. See the README for the two rules. */
  readonly emblem: (Image & { readonly at: Position }) | undefined;
  readonly source: Source;
  readonly tracks: readonly Track[];
  readonly units: readonly Unit[];
  readonly words: Words;
  /** How much is made of a figure without a source; undefined leaves it to what the lesson has. */
  readonly figures: FigureStrictness | undefined;
  /** Whether published pages may show the report's sentences. */
  readonly quoteReport: boolean;
}

export const figureStrictness = ['strict', 'warn', 'off'] as const;
export type FigureStrictness = (typeof figureStrictness)[number];

/** The report that all facts come from. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly authors: readonly string[];
  readonly date: string;
}

/** One of the blue lines, listed from the bottom line upwards. */
export interface Track {
  readonly id: string;
  readonly name: string;
}

/** One of the columns of the score, listed from left to right. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  /** At most four characters, for the score's columns. */
  readonly short: string;
}

/** Interface words that a bureau may change. */
export interface Words {
  /** The word for a chapter, as in 第一乐章. */
  readonly movement: string;
  /** The name of the red line. */
  readonly mainLine: string;
}

export interface Chapter {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** Counted from 1 among the chapters that are movements; 0 for an opening or closing chapter. */
  readonly movement: number;
  /** Ids of its slides in order. */
  readonly slides: readonly string[];
}

export interface Slide {
  readonly id: string;
  /** Position in the running order, from 1. */
  readonly number: number;
  readonly layout: string;
  /** Why that layout was chosen, in Chinese; undefined where its author names one. */
  readonly because?: string;
  readonly chapter: string;
  readonly audience: Audience;
  /** Planned minutes. */
  readonly minutes: number;
  /** Small line above the title, without the chapter's name; '' for none. */
  readonly kicker: string;
  readonly kickerAt: Position;
  /** Id of the unit whose slide this is, or ''. */
  readonly unit: string;
  /** Id of the track whose slide this is, or ''. */
  readonly track: string;
  readonly diagram: Diagram;
  readonly title: Heading | undefined;
  /** Everything but the title, with `###` headings grouped with what follows. */
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
  /** Figures in words that hold no links. */
  readonly traced?: readonly TracedWords[];
  readonly at: Position;
}

export type Audience = 'public' | 'internal';
export const audiences = ['public', 'internal'] as const;
/** How a unit's points are drawn beside its name. */
export type Diagram = (typeof diagrams)[number];
export const diagrams = ['none', 'rings', 'triangle'] as const;

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
