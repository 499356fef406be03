/** Every page of every fixture lesson, through a parser that reports errors. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../src/charts/draw-charts.ts';
import { presenterSelection, publicSelection, selectDeck } from '../../../src/deck/audience.ts';
import type { Deck } from '../../../src/deck/deck.ts';
import { html } from '../../../src/deck/html.ts';
import { drawCode } from '../../../src/export/parts/address-code.ts';
import { loadFolder } from '../../../src/lesson/load-folder.ts';
import { readDeck } from '../../../src/read/deck.ts';
import type { SourceFolder } from '../../../src/read/folder.ts';
import { renderGallery } from '../../../src/render/gallery.ts';
import { renderHandout, type SlidesPerSheet } from '../../../src/render/handout-page.ts';
import { renderLedger } from '../../../src/render/ledger-page.ts';
import { renderNotFoundPage } from '../../../src/render/not-found-page.ts';
import { renderPaper, renderPrintPage } from '../../../src/render/print-page.ts';
import { renderScript } from '../../../src/render/script-page.ts';
import { type Charts, renderNotes, renderSections } from '../../../src/render/sections.ts';
import { listStepPages } from '../../../src/render/step-pages.ts';
import { writeStarterLesson } from '../../../src/starter/starter-lesson.ts';
import { fillPage, readFirstPaint } from '../../../src/vite/fill-page.ts';
import { writePolicy } from '../../../src/vite/policy.ts';
import type { PageFile } from '../../../src/vite/site-app.ts';
import { sampleFolder } from '../../golden/sample-folder.ts';
import { findMarkupFaults } from '../../parts/markup-faults.ts';

const root = join(import.meta.dirname, '../../..');
const goldens = join(root, 'tests/golden');
const firstPaint = await readFirstPaint();
const policy = writePolicy(firstPaint);

/** Writes a page of one kind from a lesson. */
type WritePage = (deck: Deck, charts: Charts) => string;

function writeSitePage(file: PageFile): WritePage {
  return (whole, charts) => {
    const deck = selectDeck(whole, publicSelection);
    return fillPage(readFileSync(join(root, 'src', file), 'utf8'), file, {
      shown: { deck, sections: renderSections(deck, charts) },
      downloads: [{ href: 'files/slides.pdf', name: '课件 PDF' }],
      card: 'og.png',
      firstPaint,
      policy,
      fonts: ['assets/a.woff2'],
    });
  };
}

const print = { theme: 'print', css: 'p{}' } as const;

function writeHandout(perSheet: SlidesPerSheet): WritePage {
  return (whole, charts) => {
    const deck = selectDeck(whole, { ...publicSelection, notes: true });
    const sections = renderSections(selectDeck(whole, publicSelection), charts);
    const code = drawCode('https://example.org/deck/');
    const notes = renderNotes(deck, charts);
    const sheets = renderHandout({ deck, sections, perSheet, notes, code, ledgerPath: 'ledger.pdf' });
    const body = html`${sheets.html}${renderLedger(deck, { linked: true })}`;
    return renderPaper({ ...print, deck, title: '讲义', body });
  };
}

const pages: Readonly<Record<string, WritePage>> = {
  'index.html': writeSitePage('index.html'),
  'ledger.html': writeSitePage('ledger.html'),
  '404.html': (deck) => renderNotFoundPage(deck, policy),
  'slides.pdf': (deck, charts) =>
    renderPrintPage({ ...print, deck, sections: renderSections(selectDeck(deck, publicSelection), charts) }),
  'slides.pdf with a page a step': (deck, charts) =>
    renderPrintPage({
      ...print,
      deck,
      sections: listStepPages(renderSections(selectDeck(deck, publicSelection), charts)),
    }),
  'handout.pdf': writeHandout(3),
  'handout-2.pdf': writeHandout(2),
  'handout-6.pdf': writeHandout(6),
  'script.pdf': (whole, charts) => {
    const deck = selectDeck(whole, presenterSelection);
    const sections = renderSections(selectDeck(deck, { ...presenterSelection, notes: false }), charts);
    const body = renderScript({ deck, sections, notes: renderNotes(deck, charts) });
    return renderPaper({ ...print, deck, title: '讲稿', body });
  },
  'ledger.pdf': (deck) =>
    renderPaper({ ...print, deck, title: '台账', body: renderLedger(deck, { linked: false }) }),
};

function makeFolder(texts: ReadonlyMap<string, string>): SourceFolder {
  return { texts, assets: new Set(['example.svg']), problems: [], path: (name) => name };
}

async function readLesson(folder: SourceFolder): Promise<[Deck, Charts]> {
  const { deck } = readDeck(folder);
  if (deck === undefined) throw new Error('the lesson cannot be read');
  return [deck, await drawCharts(deck)];
}

const lessons = {
  shipped: await readLesson(await loadFolder(join(root, 'slides'), join(root, 'assets'))),
  starter: await readLesson(makeFolder(writeStarterLesson())),
};

describe.each(Object.entries(lessons))('the %s lesson', (_, [deck, charts]) => {
  it.each(Object.entries(pages))('has no fault in the page of %s', async (name, write) => {
    // Paper has no landmarks, and a slide with steps stands on it several times.
    const without = name.includes('step') ? ['unique-landmark'] : [];
    expect(await findMarkupFaults(write(deck, charts), { without })).toEqual([]);
  });

  it('has no fault in the gallery', async () => {
    const gallery = renderGallery({ sections: renderSections(deck, charts), css: 'p{}' });
    // The same slide stands there in three themes.
    expect(await findMarkupFaults(gallery, { without: ['unique-landmark'] })).toEqual([]);
  });
});

describe('a sample', () => {
  const samples = readdirSync(goldens).filter((file) => file.endsWith('.md'));

  it.each(samples)('%s has no fault, to be read and to be printed', async (file) => {
    const [deck, charts] = await readLesson(sampleFolder(readFileSync(join(goldens, file), 'utf8')));
    for (const page of ['index.html', 'slides.pdf', 'script.pdf'])
      expect(await findMarkupFaults(pages[page]?.(deck, charts) ?? ''), page).toEqual([]);
  });
});

describe('the parser', () => {
  const write = (head: string, body: string) =>
    `<!doctype html><html lang="zh-CN"><head>${head}<title>题</title></head><body>${body}</body></html>`;
  const charset = '<meta charset="utf-8">';

  it.each([
    ['an attribute twice', charset, '<p class="a" class="b">字</p>', 'no-dup-attr'],
    ['an identifier twice', charset, '<p id="a">字</p><p id="a">字</p>', 'no-dup-id'],
    ['a paragraph in a span', charset, '<span><p>字</p></span>', 'element-permitted-content'],
    ['an element that does not close', charset, '<div><p>字</p>', 'close-order'],
    ['a role that does not exist', charset, '<p role="widget">字</p>', 'no-abstract-role'],
    ['a style', charset, '<p style="color:red">字</p>', 'no-inline-style'],
    ['a charset behind the first 1,024 bytes', `<!--${'字'.repeat(330)}-->${charset}`, '', 'charset'],
    ['no charset', '', '', 'charset'],
    [
      'spaces in an address',
      `${charset}<link rel="icon" href="data:image/svg+xml,<svg a='b'/>">`,
      '',
      'address',
    ],
  ])('finds %s', async (_, head, body, rule) => {
    const faults = await findMarkupFaults(write(head, body));
    expect(faults.map((fault) => fault.split(':')[0])).toContain(rule);
  });

  it('finds nothing in a page that is right', async () => {
    expect(await findMarkupFaults(write(charset, '<p id="a" class="b">字</p>'))).toEqual([]);
  });
});
