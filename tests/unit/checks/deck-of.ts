import type { Check } from '../../../src/checks/check.ts';
import type { Deck } from '../../../src/deck/deck.ts';
import { readDeck } from '../../../src/read/deck.ts';

/** What the tests' slides may state. */
export const sampleLedger = `
facts:
  disputes: { kind: figure, text: 4000余起, forms: [4000多起], value: 4000, paragraphs: [25] }
  rate: { kind: figure, text: 99.6%, value: 99.6, paragraphs: [25] }
  local: { kind: figure, text: 80%, value: 80, paragraphs: [25] }
  visitors: { kind: figure, text: 千万人次, paragraphs: [28] }
  team: { kind: body, text: 雷锋派出所, paragraphs: [25] }
separate:
  - { facts: [rate, local], reason: 口径不同 }
`;

export interface DeckTexts {
  /** One chapter of slides. */
  readonly slides?: string;
  readonly ledger?: string;
  /** Further lines of deck.yaml. */
  readonly settings?: string;
}

/** Reads a deck of one chapter; the texts must be readable. */
export function deckOf({ slides = '## 标题\n', ledger = sampleLedger, settings = '' }: DeckTexts): Deck {
  const lesson = `title: 课\nminutes: 0\n${settings}\nchapters:\n  - { id: one, title: 一, file: 1.md }\n`;
  const texts = new Map([
    ['deck.yaml', settings.includes('minutes:') ? lesson.replace('minutes: 0\n', '') : lesson],
    ['facts.yaml', ledger],
    ['1.md', slides],
  ]);
  const { deck } = readDeck({ texts, assets: new Set(), problems: [], path: (name) => name });
  if (deck === undefined) throw new Error('The test deck cannot be read.');
  return deck;
}

/** Runs a check and writes what it found as `code line:column+length`, short enough for tables. */
export function findingsOf(check: Check, texts: DeckTexts): string[] {
  return check.run(deckOf(texts)).map(({ code, at }) => `${code} ${at.line}:${at.column}+${at.length ?? 1}`);
}
