/** Chooses the layout of a slide whose author names none: the one that its content asks for. */
import type { Block, Heading } from '../deck/content.ts';
import { plainText, plainTextOf, splitPhrases } from '../deck/plain-text.ts';
import { bigNumbers } from './big-numbers.ts';
import { closing } from './closing.ts';
import { cover } from './cover.ts';
import { divider } from './divider.ts';
import type { Layout } from './layout.ts';
import { pair } from './pair.ts';
import { photo } from './photo.ts';
import { ribbon } from './ribbon.ts';
import { fillSlots } from './slots.ts';
import { statement } from './statement.ts';

/** A slide's content, and where it stands. */
export interface Candidate {
  readonly title: Heading | undefined;
  readonly blocks: readonly Block[];
  /** Position in the running order, from 1. */
  readonly number: number;
  readonly isLast: boolean;
  /** Whether it begins a chapter that has a name. */
  readonly opensChapter: boolean;
}

interface Rule {
  readonly layout: Layout;
  readonly asks: (slide: Candidate) => boolean;
}

/** Characters of a line that may stand beside a title alone. */
const shortLine = 26;
/** Characters on a line of a title in the largest type, and in the usual one. */
const heroLine = 11;
const titleLine = 20;
const areShort = ({ blocks }: Candidate) =>
  blocks.every((block) => [...plainTextOf([block])].length <= shortLine);
const isTitled = (slide: Candidate, most: number) => {
  const parts = splitPhrases(slide.title);
  return parts.length <= 2 && parts.every((part) => part.length > 0 && [...part].length <= most);
};
const says = (slide: Candidate, words: RegExp) => words.test(plainText(slide.title?.children ?? []));
const thanks = /谢谢|感谢|致谢|再见|结束语|^完$|thank/i;

/** The first that fits is taken; what fits none is a plain slide. */
const rules: readonly Rule[] = [
  { layout: cover, asks: (slide) => slide.number === 1 && isTitled(slide, heroLine) && areShort(slide) },
  {
    layout: closing,
    asks: (slide) =>
      slide.isLast &&
      isTitled(slide, titleLine) &&
      (says(slide, thanks) ? areShort(slide) : slide.blocks.length === 0),
  },
  {
    layout: divider,
    asks: (slide) =>
      slide.opensChapter && isTitled(slide, heroLine) && slide.blocks.length <= 1 && areShort(slide),
  },
  {
    layout: statement,
    asks: (slide) => isTitled(slide, titleLine) && slide.blocks.length <= 1 && areShort(slide),
  },
  { layout: photo, asks: ({ blocks }) => blocks.length <= 3 && blocks.every(holdsLittle) },
  { layout: bigNumbers, asks: ({ blocks }) => blocks.length <= 2 },
  { layout: ribbon, asks: ({ blocks }) => blocks.length === 1 && blocks.every(hasShortItems) },
  { layout: pair, asks: ({ blocks }) => blocks.length === 2 && blocks.every(hasHeading) },
];

/** Chooses by content alone: the same slide gets the same layout on every run. */
export function chooseLayout(slide: Candidate): string {
  const fits = ({ layout, asks }: Rule) =>
    asks(slide) && fillSlots(layout.slots, slide.blocks).faults.length === 0;
  return rules.find(fits)?.layout.name ?? 'plain';
}

function hasHeading(block: Block): boolean {
  return block.kind !== 'group' || block.heading.children.length > 0;
}

function holdsLittle(block: Block): boolean {
  return block.kind === 'figure' || [...plainTextOf([block])].length <= 90;
}

/** Characters of a step that has room in a fifth of the slide. */
const shortStep = 24;

function hasShortItems(block: Block): boolean {
  return (
    block.kind === 'list' &&
    block.items.every(
      ({ children, blocks, value }) =>
        value === undefined && blocks.length === 0 && [...plainText(children)].length <= shortStep,
    )
  );
}
