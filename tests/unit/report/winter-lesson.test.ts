/** A lesson as people write one: slides and a report, no ledger, no link. */
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { type OpenedDeck, openFolder } from '../../../scripts/parts/open-deck.ts';
import type { Deck } from '../../../src/deck/deck.ts';
import { loadFolder } from '../../../src/lesson/load-folder.ts';
import { listLedgerRows } from '../../../src/render/ledger-rows.ts';

const folder = fileURLToPath(new URL('../../fixtures/winter-lesson', import.meta.url));
let opened: OpenedDeck;
let deck: Deck;
beforeAll(async () => {
  opened = openFolder(await loadFolder(folder, folder), { lenient: true });
  if (opened.deck === undefined) throw new Error('The lesson cannot be read.');
  deck = opened.deck;
});

it('traces every figure to its paragraph', () => {
  const rows = listLedgerRows(deck).map(({ text, paragraphs, slides }) => [text, paragraphs, slides]);
  expect(rows).toEqual([
    ['320户', [3], [4]],
    ['410户', [3], [4]],
    ['270户', [3], [4]],
    ['1000户', [2], [4, 7]],
    ['41处', [3], [4]],
    ['52处', [3], [4]],
    ['30处', [3], [4]],
    ['123处', [2], [4, 7]],
    ['98处', [2], [4, 7]],
    ['12户', [4], [4]],
    ['20户', [4], [4]],
    ['8户', [4], [4]],
    ['40户', [4], [4, 7]],
    ['两次', [], [5]],
    ['5℃', [], [8]],
  ]);
});

it('warns of the two figures that the report does not have', () => {
  const found = opened.problems.filter(({ code }) => code === 'untraced-figure');
  expect(found.map(({ severity, message, at }) => [severity, message, at.line])).toEqual([
    ['warning', '“两次”在报道里找不到', 42],
    ['warning', '“5℃”在报道里找不到', 62],
  ]);
});

it('lets no figure contradict the report', () => {
  expect(opened.problems.filter(({ code }) => code === 'fact-mismatch')).toEqual([]);
});
