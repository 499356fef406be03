/** How paper reads: how small its type is, how its lines are set, how full its pages are. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { exportWithHinting } from './parts/hinted-export.ts';
import { type PlacedPage, type PlacedText, readPlacedText } from './parts/placed-text.ts';
import { makeFolder, readShippedDeck } from './parts/shipped-deck.ts';

const names = ['handout.pdf', 'handout-2.pdf', 'handout-6.pdf', 'script.pdf', 'ledger.pdf'] as const;
const smallestPt = 6;
let hinted: string;
let appended: string;

beforeAll(async () => {
  hinted = await makeFolder();
  await exportWithHinting(names, hinted);
  appended = await makeFolder();
  await exportWithHinting(['handout.pdf', '--ledger'], appended);
});

const open = async (name: string, folder = inject('dist')) =>
  readPlacedText(await readFile(join(folder, name)));

describe.each(['handout.pdf', 'handout-2.pdf', 'ledger.pdf'])('%s', (name) => {
  it(`has no type smaller than ${smallestPt} pt`, async () => {
    const { chapters } = await readShippedDeck();
    const hidden = new Set(chapters.map(({ title }) => title));
    // A chapter without a divider has its name in the structure alone, painted so that nobody sees it.
    const isHidden = ({ text, sizePt }: PlacedText) => sizePt < 1.5 && hidden.has(text);
    const texts = (await open(name)).flatMap((page) => page.texts).filter((text) => !isHidden(text));
    const small = texts.filter(({ sizePt }) => sizePt < smallestPt);
    expect(texts.length).toBeGreaterThan(300);
    expect(small.map(({ text, sizePt }) => [text, sizePt])).toEqual([]);
  });
});

describe.each(names)('%s', (name) => {
  it('fills every page but the last by three tenths at least, however the system sets its type', async () => {
    for (const folder of [inject('dist'), hinted])
      expect((await open(name, folder)).slice(0, -1).map(readFilling).filter(isLow)).toEqual([]);
  });
});

it('fills every page of a handout with the ledger', async () => {
  const pages = await open('handout.pdf', appended);
  expect(pages.length).toBeGreaterThan(15);
  expect(pages.slice(0, -1).map(readFilling).filter(isLow)).toEqual([]);
});

const isLow = (filling: number) => filling < 0.3;

/** Says what part of a page's height its text and its slides reach down. */
function readFilling({ heightPt, texts, frames }: PlacedPage): number {
  const [top, bottom] = [62, heightPt - 56]; // below the running head, above the page's number
  const ends = [...texts.map(({ y }) => y), ...frames.map((frame) => frame.y + frame.heightPt)];
  const reached = ends.filter((y) => y > top && y < bottom);
  return (Math.max(top, ...reached) - top) / (bottom - top);
}

it.each(['script.pdf', 'handout-2.pdf'])('%s stretches no line of what is said', async (name) => {
  const lines = (await open(name)).flatMap((page) => findSaid(page, name === 'script.pdf' ? 16 : 12));
  expect(lines.length).toBeGreaterThan(60);
  expect(lines.filter(({ stretch }) => stretch > 0.3)).toEqual([]);
});

/** Finds the lines of a size, and how much wider than its letters each is, in ems: Han characters are an em wide, all others less. */
function findSaid({ texts }: PlacedPage, sizePt: number): { text: string; stretch: number }[] {
  const rows = new Map<number, PlacedText[]>();
  for (const text of texts.filter((one) => Math.abs(one.sizePt - sizePt) < 0.1))
    rows.set(Math.round(text.y), [...(rows.get(Math.round(text.y)) ?? []), text]);
  return [...rows.values()].map((row) => {
    const text = row.map((one) => one.text.replace(/\s/g, '')).join('');
    const left = Math.min(...row.map(({ x }) => x));
    const right = Math.max(...row.map(({ x, widthPt }) => x + widthPt));
    return { text, stretch: (right - left) / sizePt - [...text].length };
  });
}
