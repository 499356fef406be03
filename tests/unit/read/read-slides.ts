import type { Inline } from '../../../src/deck/content.ts';
import type { Deck } from '../../../src/deck/deck.ts';
import type { Problem } from '../../../src/deck/problem.ts';
import { walkInlines } from '../../../src/deck/walk.ts';
import { readDeck } from '../../../src/read/deck.ts';

const lesson = 'title: 课\nminutes: 0\nchapters:\n  - { id: one, title: 一, file: 1.md }\n';

export interface ReadTexts {
  readonly deck?: string;
  readonly ledger?: string;
  readonly assets?: readonly string[];
}

/** Reads one chapter of slides in a small lesson. */
export function readSlides(
  slides: string,
  { deck = lesson, ledger = '', assets = [] }: ReadTexts = {},
): { deck: Deck; problems: readonly Problem[] } {
  const texts = new Map([
    ['deck.yaml', deck],
    ['facts.yaml', ledger],
    ['1.md', slides],
  ]);
  const read = readDeck({ texts, assets: new Set(assets), problems: [], path: (name) => name });
  if (read.deck === undefined) throw new Error('The test lesson cannot be read.');
  return { deck: read.deck, problems: read.problems };
}

/** Writes problems as `code file:line:column+length`, short enough for tables. */
export function writeProblems(problems: readonly Problem[]): string[] {
  return problems.map(({ code, at }) => `${code} ${at.file}:${at.line}:${at.column}+${at.length ?? 1}`);
}

/** Writes the problems of one chapter. */
export function problemsOf(slides: string, texts: ReadTexts = {}): string[] {
  return writeProblems(readSlides(slides, texts).problems);
}

/** Lists the inline content of all slides, in the order of the text, notes last. */
export function inlinesOf(slides: string, texts: ReadTexts = {}): Inline[] {
  const inlines: Inline[] = [];
  for (const { title, blocks, notes } of readSlides(slides, texts).deck.slides)
    walkInlines([...(title ? [title] : []), ...blocks, ...notes], (inline) => inlines.push(inline));
  return inlines;
}
