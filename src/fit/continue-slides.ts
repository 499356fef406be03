/** Lets what has no room on a plain slide go on by itself on further slides of the same number. */
import type { Block, Heading } from '../deck/content.ts';
import type { Deck, Slide } from '../deck/deck.ts';
import type { Position } from '../deck/position.ts';
import type { Problem } from '../deck/problem.ts';
import { numberSteps } from '../deck/steps.ts';
import { measureSmallest } from './fit-plain.ts';
import { createRuler, type Ruler } from './ruler.ts';
import { splitBlocks } from './split-blocks.ts';

/** A slide that goes on, and where: what is needed to write the split into its text. */
export interface Continuation {
  readonly slide: Slide;
  /** Where each further part begins. */
  readonly splits: readonly Split[];
}

export interface Split {
  readonly at: Position;
  /** Whether a line between the blocks of the slide is all it takes. */
  readonly betweenBlocks: boolean;
}

export interface ContinuedDeck {
  readonly deck: Deck;
  readonly continuations: readonly Continuation[];
}

/** Continues the slides of a deck whose layout is `plain`; those that have room stay the same values. */
export function continueSlides(deck: Deck): ContinuedDeck {
  const ruler = createRuler(deck.ledger);
  const titles = new Map(deck.chapters.map(({ id, title }) => [id, title]));
  const taken = new Set(deck.slides.map(({ id }) => id));
  const parts = deck.slides.map((slide) => {
    const hasKicker = slide.kicker !== '' || (titles.get(slide.chapter) ?? '') !== '';
    return splitSlide(slide, hasKicker, ruler, taken);
  });
  if (parts.every(({ length }) => length === 1)) return { deck, continuations: [] };
  const ids = new Map(parts.map((of) => [of[0]?.id ?? '', of.map(({ id }) => id)]));
  const chapters = deck.chapters.map((chapter) => ({
    ...chapter,
    slides: chapter.slides.flatMap((id) => ids.get(id) ?? [id]),
  }));
  const continuations = deck.slides.flatMap((slide, index): Continuation[] => {
    const [, ...further] = parts[index] ?? [];
    const splits = further.map((part) => ({
      at: part.at,
      betweenBlocks: slide.blocks.includes(part.blocks[0] as Block),
    }));
    return splits.length === 0 ? [] : [{ slide, splits }];
  });
  return { deck: { ...deck, chapters, slides: parts.flat() }, continuations };
}

/** Says at the slides that go on where they do. */
export function reportContinuations(continuations: readonly Continuation[]): Problem[] {
  return continuations.map(({ slide, splits }) => {
    const lines = splits.map(({ at }) => at.line).join('、');
    return {
      code: 'continued-slide',
      severity: 'warning',
      at: slide.at,
      message: `第${slide.number}页放不下，分成${splits.length + 1}页，从第${lines}行接着放到（续）页`,
      hint: '写短些，或者在合适的地方加一行 --- 自己分页；写 fit: no 就不分。',
    };
  });
}

function splitSlide(slide: Slide, hasKicker: boolean, ruler: Ruler, taken: Set<string>): readonly Slide[] {
  if (slide.layout !== 'plain' || slide.fit === 'no') return [slide];
  const { title } = slide;
  if (measureSmallest({ title, hasKicker, blocks: slide.blocks, isPart: false }, ruler) <= 1) return [slide];
  const longTitle = continueTitle(title);
  const parts = splitEvenly(slide.blocks, (blocks) =>
    measureSmallest({ title: longTitle, hasKicker, blocks, isPart: true }, ruler),
  );
  if (parts.length === 1) return [slide];
  return parts.map((blocks, index) => {
    const part = { ...slide, blocks, minutes: slide.minutes / parts.length, part: index + 1 };
    if (index === 0) return numberSteps(part);
    const id = nameFreely(`${slide.id}-${index + 1}`, taken);
    const at = placeOf(blocks[0]) ?? slide.at;
    return numberSteps({ ...part, id, at, title: longTitle, notes: [] });
  });
}

/** How full a part may be while there are no more parts than needed: the fuller the first, the emptier the last. */
const fullness = [0.6, 0.7, 0.8, 0.9] as const;

function splitEvenly(
  blocks: readonly Block[],
  measure: (blocks: readonly Block[]) => number,
): readonly (readonly Block[])[] {
  const split = (most: number) => splitBlocks(blocks, (some) => measure(some) <= most);
  const needed = split(1);
  for (const most of fullness) {
    const parts = split(most);
    if (parts.length === needed.length) return parts;
  }
  return needed;
}

function continueTitle(title: Heading | undefined): Heading | undefined {
  if (title === undefined) return undefined;
  return { ...title, children: [...title.children, { kind: 'text', text: '（续）', at: title.at }] };
}

/** Finds where a block's own words begin in its file, though it is but a part of what its author wrote. */
function placeOf(block: Block | undefined): Position | undefined {
  if (block?.kind === 'list') return block.items[0]?.at ?? block.at;
  if (block?.kind === 'table') return block.rows[0]?.[0]?.at ?? block.at;
  if (block?.kind === 'quote' || block?.kind === 'group') return placeOf(block.blocks[0]);
  if (block?.kind === 'paragraph') return block.children[0]?.at ?? block.at;
  return block?.at;
}

function nameFreely(wanted: string, taken: Set<string>): string {
  let name = wanted;
  while (taken.has(name)) name += '-';
  taken.add(name);
  return name;
}
