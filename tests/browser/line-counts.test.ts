/** Holds the breaking of lines that `fit/` computes against the browser's: the same text, at several widths and sizes. */
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { expect, inject, it } from 'vitest';
import type { Block, Inline } from '../../src/deck/content.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { html } from '../../src/deck/html.ts';
import { plainText } from '../../src/deck/plain-text.ts';
import { mapLines } from '../../src/deck/walk.ts';
import type { Face } from '../../src/fit/advances.ts';
import { countLines } from '../../src/fit/count-lines.ts';
import { setGlyphs } from '../../src/fit/glyphs.ts';
import { readFaces } from '../../src/fonts/face-characters.ts';
import { writePageStyle } from '../../src/fonts/page-style.ts';
import { showHtml } from '../../src/headless/ready-page.ts';
import { readDeck } from '../../src/read/deck.ts';
import { writeInlines } from '../../src/render/inlines.ts';
import { renderPrintPage } from '../../src/render/print-page.ts';
import { writeStarterLesson } from '../../src/starter/starter-lesson.ts';
import { readShippedDeck } from '../artefacts/parts/shipped-deck.ts';
import { makeTexts } from './parts/random-texts.ts';

interface Sample {
  readonly children: readonly Inline[];
  readonly face: Face;
  readonly deck: Deck;
}

const boxes = [
  [1120, 36],
  [1120, 24],
  [740, 28],
  [536, 32],
  [536, 24],
  [300, 28],
] as const;
/** How many of a hundred counts may differ. */
const mostMisses = 1;

it('counts the lines of every text as the browser does', async () => {
  const shipped = listSamples(await readShippedDeck());
  const starter = listSamples(readStarter());
  const [first] = shipped;
  if (first === undefined) throw new Error('the shipped deck has no text');
  const made = makeTexts(300).map((text, index): Sample => {
    const at = { file: '', line: 1, column: 1, length: 1 };
    return {
      ...first,
      face: index % 5 === 0 ? 'serif-900' : 'sans-400',
      children: [{ kind: 'text', text, at }],
    };
  });
  const samples = [...shipped, ...starter, ...made];
  const measured = await countInBrowser(samples);
  const misses = samples.flatMap(({ children, face, deck }, index) => {
    const isFigure = (id: string) =>
      id === 'own' || deck.ledger.facts.find((fact) => fact.id === id)?.kind === 'figure';
    const glyphs = setGlyphs(children, { face, trims: true, isFigure });
    return boxes.flatMap(([widthPx, sizePx], box) => {
      const [counted, real] = [countLines(glyphs, sizePx, widthPx), measured[index]?.[box]];
      return counted === real ? [] : [{ widthPx, sizePx, counted, real, text: plainText(children) }];
    });
  });
  const total = samples.length * boxes.length;
  console.info(`${total - misses.length} of ${total} line counts are the browser's`, misses);
  expect(samples.length).toBeGreaterThan(600);
  expect((misses.length * 100) / total).toBeLessThanOrEqual(mostMisses);
});

function readStarter(): Deck {
  const texts = writeStarterLesson();
  const folder = { texts, assets: new Set<string>(), problems: [], path: (name: string) => name };
  const { deck } = readDeck(folder);
  if (deck === undefined) throw new Error('the starter lesson cannot be read');
  return deck;
}

/** Lists what stands together in a title, a paragraph, an item or a cell. */
function listSamples(deck: Deck): Sample[] {
  const samples: Sample[] = [];
  const list = (blocks: readonly Block[], face: Face) =>
    mapLines(blocks, (children) => {
      if (plainText(children).trim() !== '') samples.push({ children, face, deck });
      return children;
    });
  for (const { title, blocks, notes } of deck.slides) {
    if (title) list([title], 'serif-900');
    list(blocks, 'sans-400');
    list(notes, 'sans-400');
  }
  return samples;
}

async function countInBrowser(samples: readonly Sample[]): Promise<number[][]> {
  const blocks = samples.map(({ children, face, deck }) => {
    const facts = new Map(deck.ledger.facts.map((fact) => [fact.id, fact]));
    const words = writeInlines(children, { facts });
    const title = children.some(({ kind }) => kind === 'title-break') ? 'title phrased' : 'title';
    return face === 'serif-900'
      ? html`<div class="sample"><p class="${title} serif">${words}</p></div>`
      : html`<div class="sample"><p>${words}</p></div>`;
  });
  const body = html`<section class="slide">${blocks}</section>`;
  const page = await (await puppeteer.connect({ browserWSEndpoint: inject('browserEndpoint') })).newPage();
  const css = await writePageStyle(
    'print',
    readFaces(body.text),
    join(import.meta.dirname, '../../.cache/fonts'),
  );
  const [{ deck } = { deck: undefined }] = samples;
  if (deck === undefined) return [];
  const printed = renderPrintPage({ deck, sections: [], theme: 'paper', css });
  const whole = printed.replace('<body></body>', () => `<body class="canvas">${body.text}</body>`);
  try {
    await showHtml(page, whole);
    return await page.evaluate(
      (sizes) => {
        const all = [...document.querySelectorAll<HTMLElement>('.sample')];
        const counts = all.map((): number[] => []);
        for (const [width, size] of sizes) {
          for (const one of all) {
            one.style.width = `${width}px`;
            one.style.fontSize = `${size}px`;
            one.style.lineHeight = '2';
          }
          for (const [index, one] of all.entries())
            counts[index]?.push(Math.round(one.clientHeight / (size * 2)));
        }
        return counts;
      },
      boxes.map(([width, size]) => [width, size] as const),
    );
  } finally {
    await page.close();
  }
}
