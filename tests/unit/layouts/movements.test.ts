import { describe, expect, it } from 'vitest';
import type { Deck } from '../../../src/deck/deck.ts';
import { readScore } from '../../../src/deck/score.ts';
import { drawBrackets, readMovements } from '../../../src/layouts/parts/movements.ts';
import { readDeck } from '../../../src/read/deck.ts';

const lesson = `title: 课
minutes: 0
tracks: [{ id: t1, name: 第一条 }]
units:
  - { id: a, name: 甲所, short: 甲 }
  - { id: b, name: 乙所, short: 乙 }
  - { id: c, name: 丙所, short: 丙 }
chapters:
  - { id: open, title: 序, file: 0.md }
  - { id: one, title: 上章, file: 1.md, movement: true }
  - { id: two, title: 下章, file: 2.md, movement: true }
`;
const ledger = `facts:
  a: { kind: body, text: 甲所, what: 单位, paragraphs: [1] }
  c: { kind: body, text: 丙所, what: 单位, paragraphs: [1] }
  p: { kind: phrase, text: 做法, what: 做法, whose: b, track: t1, paragraphs: [1] }
`;

function readSample(first: string, second: string): Deck {
  const texts = new Map([
    ['deck.yaml', lesson],
    ['facts.yaml', ledger],
    ['0.md', '## [甲所](fact:a)\n'],
    ['1.md', first],
    ['2.md', second],
  ]);
  const { deck } = readDeck({ texts, assets: new Set(), problems: [], path: (name) => name });
  if (deck === undefined) throw new Error('the sample is not readable');
  return deck;
}

function columnsOf(first: string, second: string) {
  const deck = readSample(first, second);
  return readMovements(deck, readScore(deck.lesson, deck.ledger)).map(({ title, columns }) => [
    title,
    columns,
  ]);
}

describe('readMovements', () => {
  it('takes units from the settings, the title and the track of a chapter’s slides', () => {
    const first = '---\nunit: b\n---\n\n## 标题\n\n---\n\n## [丙所](fact:c)和[甲所](fact:a)\n';
    expect(columnsOf(first, '---\ntrack: t1\n---\n\n## 标题\n')).toEqual([
      ['上章', [0, 1, 2]],
      ['下章', [1]],
    ]);
  });

  it('does not count a unit that is only mentioned in the text, nor chapters that are no movements', () => {
    expect(columnsOf('## 标题\n\n[甲所](fact:a)\n', '## [丙所](fact:c)\n')).toEqual([['下章', [2]]]);
  });
});

describe('drawBrackets', () => {
  const place = { columnX: (column: number) => column * 100, reach: 40, y: 50, rise: 30 };

  it('breaks a bracket where another unit stands between', () => {
    const { text } = drawBrackets([{ title: '章', columns: [0, 2] }], 3, place);
    expect(text.match(/d="M-?\d+/g)).toEqual(['d="M-40', 'd="M160']);
  });

  it('lifts a movement of all units over the others', () => {
    const { text } = drawBrackets([{ title: '章', columns: [0, 1, 2] }], 3, place);
    expect(text).toContain('V20H');
  });
});
