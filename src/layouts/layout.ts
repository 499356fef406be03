/** What a layout is, and what it is given to write with. */
import type { Attributes, Block, Chart, Heading, Image, Inline, Item } from '../deck/content.ts';
import type { Chapter, Deck, Slide } from '../deck/deck.ts';
import type { Html } from '../deck/html.ts';
import type { Score } from '../deck/score.ts';
import type { Content, Slots } from './slots.ts';

export interface Layout<S extends Slots = Slots> {
  readonly name: string;
  /** What it is for, in Chinese, for the gallery and the hints. */
  readonly says: string;
  /** `content` slides get staff, kicker, title and foot from the frame; `staff` ones write their own title; `full` ones all. */
  readonly frame: 'content' | 'staff' | 'full';
  /** True where the slide stands on a line of its own, so that the compact staff steps back. */
  readonly lined?: true;
  readonly slots: S;
  /** A slide that uses it, as its author would write it. */
  readonly example: string;
  /** Changes blocks when they are read, before their steps are numbered. */
  readonly prepare?: (blocks: readonly Block[]) => readonly Block[];
  /** Writes the slide's inside. */
  readonly render: (slide: Slide, content: Content<S>, writer: Writer) => Html;
}

/** What may wait for a step: a block or an item. */
export interface Stepping {
  readonly attributes?: Attributes;
}

/** Writes content that is the same in every layout. `render/` makes one for each slide. */
export interface Writer {
  readonly deck: Deck;
  readonly chapter: Chapter;
  readonly score: Score;
  inlines(children: readonly Inline[]): Html;
  blocks(blocks: readonly Block[]): Html;
  picture(image: Image, className?: string): Html;
  /** The slide's heading; `extra` goes inside of it, after the words. */
  title(heading: Heading | undefined, level?: 1 | 2): Html;
  /** The chapter's name and the slide's own small line, as “铸魂 · 组织”. */
  kicker(): Html;
  chart(chart: Chart): Html;
  /**
   * All attributes of the element that shows a block or an item: its classes, and its step where it has one.
   * No `class` may stand beside them, as browsers heed only the first.
   */
  attributes(shown: Stepping, classes?: string): Html;
  /** An item's head (its first bold words) and the rest. */
  headAndText(item: Item): { head: Html | undefined; text: Html };
  /** An item that begins with a figure: the figure set large, its unit beside it, what it counts below. */
  figure(item: Item): Html;
}

/** Types a layout by its slots; the list in `index.ts` holds them all. */
export function defineLayout<const S extends Slots>(layout: Layout<S>): Layout {
  return layout as unknown as Layout;
}
