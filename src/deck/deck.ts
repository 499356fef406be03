/** The model: what a lesson is once it has been read. Plain values; nothing here reads, draws or prints. */
import type { Block, Heading, Image, TracedWords } from './content.ts';
import type { Ledger } from './ledger.ts';
import type { Position } from './position.ts';

export * from './ledger.ts';

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
  /** Position in the running order, from 1; the parts of a slide that goes on share one. */
  readonly number: number;
  /** Which part of a slide that goes on by itself this is, from 1; without it the slide is whole. */
  readonly part?: number;
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
  /** Whether what has no room may go on on a further slide. */
  readonly fit: Fit;
  readonly title: Heading | undefined;
  /** Everything but the title, with `###` headings grouped with what follows. */
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
  /** What stands at its foot, each with its number before it. */
  readonly footnotes?: readonly Block[];
  /** Figures in words that hold no links. */
  readonly traced?: readonly TracedWords[];
  readonly at: Position;
}

export type Audience = 'public' | 'internal';
export const audiences = ['public', 'internal'] as const;
export type Fit = (typeof fits)[number];
export const fits = ['yes', 'no'] as const;
/** How a unit's points are drawn beside its name. */
export type Diagram = (typeof diagrams)[number];
export const diagrams = ['none', 'rings', 'triangle'] as const;
