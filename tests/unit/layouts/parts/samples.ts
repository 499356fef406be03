/** Makes slides of every layout out of every kind of block, each word in them a character of its own. */
import type { Block } from '../../../../src/deck/content.ts';
import type { Deck, Slide } from '../../../../src/deck/deck.ts';
import { type Html, html } from '../../../../src/deck/html.ts';
import { walkCharts } from '../../../../src/deck/walk.ts';
import type { Layout } from '../../../../src/layouts/layout.ts';
import { readDeck } from '../../../../src/read/deck.ts';
import { type Charts, renderSections } from '../../../../src/render/sections.ts';
import { sampleFolder } from '../../../golden/sample-folder.ts';

/** Gives a word that no other sample has. */
type NextWord = () => string;

/** Writes a block; `step` comes at the end of an item or on the line below a block. */
type WriteBlock = (word: NextWord, step: string) => string;

const itemOf = (word: NextWord, step: string) => `**${word()}** ${word()} ${step}`;
const list = (count: number, mark: string, item = itemOf): WriteBlock => {
  return (word, step) => {
    const items = Array.from({ length: count }, () => `${mark} ${item(word, step)}`);
    return `${items.join('\n')}\n${step}`;
  };
};
const figure = (word: NextWord, step: string) => `**2${word()}** ${word()} ${step}`;

/** Every kind of block, lists in every shape that a slot asks for. */
export const samples: Readonly<Record<string, WriteBlock>> = {
  paragraph: (word, step) => `${word()}**${word()}**\n${step}`,
  'one item': list(1, '-'),
  items: list(3, '-'),
  'plain items': list(3, '-', (word, step) => `${word()} ${step}`),
  'items with more below': list(
    2,
    '-',
    (word, step) => `**${word()}** ${word()} ${step}\n  - ${word()} ${step}`,
  ),
  figures: list(2, '-', figure),
  'figures of several words': list(1, '-', (word, step) => `**2${word()}*${word()}*** ${word()} ${step}`),
  'a figure of a fact and a word': list(
    1,
    '-',
    (word, step) => `**[2000余人](fact:force)${word()}** ${word()} ${step}`,
  ),
  'figures with more below': list(2, '-', (word, step) => `${figure(word, step)}\n  - ${word()} ${step}`),
  'numbered items': list(3, '1.'),
  'numbered items with more below': list(
    3,
    '1.',
    (word, step) => `${word()} ${step}\n   - ${word()} ${step}`,
  ),
  'items with boxes': (word, step) =>
    `- [ ] ${itemOf(word, step)}\n- [x] ${itemOf(word, step)}\n- [ ] ${word()} ${step}\n\n${step}`,
  'a figure and its unit': list(2, '-', (word, step) => `3${word()} ${word()} ${step}`),
  table: (word, step) => `| ${word()} | ${word()} |\n|---|---|\n| ${word()} | ${word()} |\n\n${step}`,
  quote: (word, step) => `> ${word()}\n\n${step}`,
  'code-block': (word, step) => `\`\`\`\n${word()}\n\`\`\`\n\n${step}`,
  chart: (_word, step) => `\`\`\`chart\ntype: dots\nfacts: [force]\n\`\`\`\n\n${step}`,
  picture: (word, step) => `![](example.svg)${word()}\n${step}`,
  subheading: (word, step) => `#### ${word()}\n\n${step}`,
  group: (word, step) =>
    `### ${word()} ${step}\n\n${word()}\n${step}\n\n- ${itemOf(word, step)}\n- ${itemOf(word, step)}`,
};

/** What a slide is made of: names of samples in order. */
export type Recipe = readonly string[];

export const stepComment = '<!-- .element: class="fragment" -->';

export interface Written {
  readonly markdown: string;
  /** All words of its title and its blocks. */
  readonly words: readonly string[];
}

/** Writes a slide of a layout. */
export function writeSlide(layout: Layout, recipe: Recipe, step = '', settings = ''): Written {
  const words: string[] = [];
  const word = () => {
    words.push(String.fromCodePoint(0x9a00 + words.length));
    return words.at(-1) ?? '';
  };
  const blocks = [`## ${word()} ${step}`, ...recipe.map((name) => samples[name]?.(word, step) ?? '')];
  const markdown = `---\nlayout: ${layout.name}\n${settings}---\n\n${blocks.join('\n\n')}\n`;
  return { markdown, words };
}

/** Slides on which every slot has a block, each of them once with every sample that the slot takes. */
export function listRecipes({ slots }: Layout): Recipe[] {
  const fitting = Object.values(slots).map((slot) => {
    const names = Object.keys(samples).filter((name) => {
      const [block, ...more] = blocksOf(name);
      return block && more.length === 0 && slot.accepts.includes(block.kind) && slot.fits(block);
    });
    return { names, count: Math.max(1, slot.min) };
  });
  const whole = (names: readonly string[]) =>
    fitting.flatMap(({ count }, index) => Array<string>(count).fill(names[index] ?? ''));
  const first = fitting.map(({ names }) => names[0] ?? '');
  const varied = fitting.flatMap(({ names }, index) =>
    names.slice(1).map((name) => whole(first.with(index, name))),
  );
  return [whole(first), ...varied];
}

function blocksOf(name: string): readonly Block[] {
  const { markdown } = writeSlide({ name: 'plain' } as Layout, [name]);
  return readSample(markdown).slide.blocks;
}

/** Reads a chapter of one slide. */
export function readSample(markdown: string): { deck: Deck; slide: Slide } {
  const { deck } = readDeck(sampleFolder(markdown));
  const slide = deck?.slides[0];
  if (deck === undefined || slide === undefined) throw new Error(`cannot be read: ${markdown}`);
  return { deck, slide };
}

/** Renders all slides of a deck, with a mark where each chart is. */
export function renderSample(deck: Deck): Html[] {
  const charts: Map<Parameters<Charts['get']>[0], Html> = new Map();
  for (const { blocks } of deck.slides) walkCharts(blocks, ({ spec }) => charts.set(spec, html`<svg></svg>`));
  return renderSections(deck, charts).map((section) => section.html);
}
