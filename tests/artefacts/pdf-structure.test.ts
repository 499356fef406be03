import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { folders } from '../../scripts/parts/folders.ts';
import { drawCharts } from '../../src/charts/draw-charts.ts';
import { publicSelection, selectDeck } from '../../src/deck/audience.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { readScore } from '../../src/deck/score.ts';
import { exportDeck } from '../../src/export/export-deck.ts';
import { findFaults } from '../../src/export/pdf/ua/find-faults.ts';
import { readDeck } from '../../src/read/deck.ts';
import { readStructure } from './parts/pdf-structure.ts';
import { makeStarterLesson } from './parts/sample-lessons.ts';
import { exportShipped, makeFolder, readShippedDeck } from './parts/shipped-deck.ts';

const names = [
  'slides.pdf',
  'handout.pdf',
  'handout-2.pdf',
  'handout-6.pdf',
  'script.pdf',
  'ledger.pdf',
] as const;

function readTexts(texts: ReadonlyMap<string, string>): Deck {
  const assets = new Set(['example.svg']);
  const { deck } = readDeck({ texts, assets, problems: [], path: (name) => name });
  if (deck === undefined) throw new Error('the lesson cannot be read');
  return deck;
}

/** Lists what breaks PDF/UA in the file's own objects, and its claim. */
async function judge(folder: string, name: string) {
  const bytes = await readFile(join(folder, name));
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const faults = findFaults(pdf).map(({ point, says }) => `${point} ${says}`);
  return { faults: [...new Set(faults)], claims: bytes.includes('<pdfuaid:part>1</pdfuaid:part>') };
}

const fine = { faults: [], claims: true };

describe('the shipped lesson', () => {
  it.each(names)('keeps in %s what a program can decide of PDF/UA-1, and says so', async (name) => {
    expect(await judge(inject('dist'), name)).toEqual(fine);
  });

  it('keeps it with a page a step and the notes', async () => {
    const out = await makeFolder();
    await exportShipped(await readShippedDeck(), ['slides.pdf'], out, { notes: true, steps: true });
    expect(await judge(out, 'slides.pdf')).toEqual(fine);
  });

  it('says in words what its diagrams show', async () => {
    const deck = selectDeck(await readShippedDeck(), publicSelection);
    const pages = await readStructure(await readFile(join(inject('dist'), 'slides.pdf')));
    const { notes, tracks } = readScore(deck.lesson, deck.ledger);
    const drawn = deck.slides.filter(({ layout }) => ['score-map', 'matrix'].includes(layout));
    expect(drawn.map(({ number }) => number)).toEqual([4, 22]);
    for (const { number } of drawn) {
      const [says = '', ...others] = pages[number - 1]?.figures ?? [];
      expect(others).toEqual([]);
      const wanted = [
        ...tracks.map(({ name }) => name),
        ...notes.flatMap(({ unit, label }) => [unit.name, label]),
      ];
      expect(wanted.filter((words) => !says.includes(words))).toEqual([]);
    }
    const profiles = deck.slides.filter(({ layout }) => layout === 'unit-profile');
    expect(profiles.length).toBeGreaterThan(0);
    for (const { number } of profiles) expect(pages[number - 1]?.figures[0]).toContain('在总谱上的位置');
  });

  it('reads out no foot of a slide, and no margin of a sheet', async () => {
    const deck = selectDeck(await readShippedDeck(), publicSelection);
    const foot = `12/${deck.slides.length}`;
    for (const name of ['slides.pdf', 'handout.pdf']) {
      const pages = await readStructure(await readFile(join(inject('dist'), name)));
      const places = pages.map(({ tagged, artifacts }) => [tagged.includes(foot), artifacts.includes(foot)]);
      expect(places.filter(([read, unread]) => read || unread)).toEqual([[false, true]]);
    }
    for (const name of names.slice(1)) {
      const pages = await readStructure(await readFile(join(inject('dist'), name)));
      const unnumbered = pages.filter(({ artifacts }, index) => !artifacts.includes(`—${index + 1}—`));
      expect(unnumbered, name).toEqual([]);
    }
  });
});

describe('the starter lesson, with every layout', () => {
  let out: string;
  beforeAll(async () => {
    out = await makeFolder();
    const { deck, pictures } = await makeStarterLesson();
    const charts = await drawCharts(deck);
    await exportDeck({ deck, charts, pictures, targets: names, out, cacheFolder: folders.cache });
  });

  it.each(names)('keeps in %s what a program can decide of PDF/UA-1, and says so', async (name) => {
    expect(await judge(out, name)).toEqual(fine);
  });

  it('has lists, tables, headings and figures for it', async () => {
    const pages = await readStructure(await readFile(join(out, 'slides.pdf')));
    const types = new Set(pages.flatMap((page) => page.types));
    expect([...types]).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody', 'Figure']));
  });
});

it('holds for a lesson without a cover', async () => {
  const texts = new Map([
    ['deck.yaml', 'title: 课\nminutes: 1\nchapters:\n  - { id: one, title: 章, file: 课.md }\n'],
    ['facts.yaml', 'facts: []\n'],
    ['课.md', '## 题\n\n### 组\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n'],
  ]);
  const out = await makeFolder();
  await exportShipped(readTexts(texts), names, out);
  for (const name of names) expect(await judge(out, name), name).toEqual(fine);
});

it('is found wanting in a plain PDF', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText('x');
  await pdf.flush();
  const points = findFaults(pdf).map(({ point }) => point);
  expect(points).toEqual(expect.arrayContaining(['01-005', '06-001', '11-001', '31-009']));
});
