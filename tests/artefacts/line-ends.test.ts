/** Paper shows the slides as the stage does: every line of text begins and ends with the same words, in every size. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { drawCharts } from '../../src/charts/draw-charts.ts';
import { presenterSelection, selectDeck } from '../../src/deck/audience.ts';
import { readFaces } from '../../src/fonts/face-characters.ts';
import { writePageStyle } from '../../src/fonts/page-style.ts';
import { showHtml } from '../../src/headless/ready-page.ts';
import { measureSlides } from '../../src/measured/measure-slides.ts';
import type { SlideMeasurement, TextBlock, TextLine } from '../../src/measured/measurement.ts';
import { renderPrintPage } from '../../src/render/print-page.ts';
import { renderSections } from '../../src/render/sections.ts';
import { exportWithHinting } from './parts/hinted-export.ts';
import { type Frame, liesIn, type PlacedPage, type PlacedText, readPlacedText } from './parts/placed-text.ts';
import { makeFolder, readShippedDeck } from './parts/shipped-deck.ts';

const root = join(import.meta.dirname, '../..');
const names = ['slides.pdf', 'handout.pdf', 'handout-2.pdf', 'handout-6.pdf', 'script.pdf'] as const;
let stage: SlideMeasurement[];
let folder: string;

beforeAll(async () => {
  stage = await measureStage();
  folder = await makeFolder();
  await exportWithHinting(names, folder);
});

/** Measures the slides on the canvas of 1280 x 720 px. */
async function measureStage(): Promise<SlideMeasurement[]> {
  const whole = await readShippedDeck();
  const deck = selectDeck(whole, { ...presenterSelection, notes: false });
  const sections = renderSections(deck, await drawCharts(deck));
  const characters = readFaces(sections.map(({ html }) => html.text).join(''));
  const css = await writePageStyle('print', characters, join(root, '.cache/fonts'));
  const browser = await puppeteer.connect({ browserWSEndpoint: inject('browserEndpoint') });
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 720 });
    await showHtml(page, renderPrintPage({ deck, sections, theme: 'paper', css }));
    return await measureSlides(page);
  } finally {
    await page.close();
    await browser.disconnect();
  }
}

describe.each(names)('%s', (name) => {
  it('breaks every line of every slide where the stage does', async () => {
    const pages = await readPlacedText(await readFile(join(folder, name)));
    const shown = pages.flatMap((page) => page.frames.map((frame) => ({ page, frame })));
    expect(shown).toHaveLength(stage.length);
    const other = shown.flatMap(({ page, frame }, index) => findOtherLines(stage[index], page, frame));
    expect(other).toEqual([]);
  });
});

/** Lists the stage's lines that do not stand by themselves at their place on the paper. */
function findOtherLines(slide: SlideMeasurement | undefined, page: PlacedPage, frame: Frame) {
  const scale = frame.widthPt / 1280;
  const texts = page.texts.filter((text) => liesIn(text, frame)).map((text) => toCanvas(text, frame, scale));
  return (slide?.blocks ?? []).flatMap((block) =>
    joinRows(block.lines).flatMap((line) => {
      const printed = readLine(texts, line, block.role);
      const wanted = squeeze(line.text);
      return printed === wanted ? [] : [{ slide: slide?.id, wanted, printed }];
    }),
  );
}

/** Puts together what stands beside each other: a middle dot begins before the letter in front of it ends. */
function joinRows(lines: readonly TextLine[]): TextLine[] {
  const rows: TextLine[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    const middle = (line.top + line.bottom) / 2;
    if (last === undefined || middle < last.top || middle > last.bottom) rows.push(line);
    else
      rows[rows.length - 1] = {
        text: last.text + line.text,
        left: Math.min(last.left, line.left),
        top: Math.min(last.top, line.top),
        right: Math.max(last.right, line.right),
        bottom: Math.max(last.bottom, line.bottom),
      };
  }
  return rows;
}

function toCanvas(text: PlacedText, frame: Frame, scale: number): PlacedText {
  const [x, y] = [(text.x - frame.x) / scale, (text.y - frame.y) / scale];
  return { ...text, x, y, widthPt: text.widthPt / scale, sizePt: text.sizePt / scale };
}

/** Reads what is printed where the stage has a line, from left to right. */
function readLine(texts: readonly PlacedText[], line: TextLine, role: TextBlock['role']): string {
  // Noto's box is 1.45 times as high as its letters are large, and the baseline lies at four fifths of it.
  const baseline = line.top + 0.8 * (line.bottom - line.top);
  const letterPx = (line.bottom - line.top) / 1.45;
  // An opening mark hangs; and a handout sets the foot larger, whose number stands at its right end.
  const outPx = role === 'foot' ? (line.right - line.left) / 2 : 0;
  const found = texts.filter(({ x, y, sizePt }) => {
    const smallerPx = Math.min(sizePt, letterPx);
    const isInside = x > line.left - outPx - 0.6 * smallerPx && x < line.right - 0.3 * sizePt;
    return isInside && Math.abs(y - baseline) < smallerPx / 4;
  });
  return squeeze(
    found
      .sort((one, other) => one.x - other.x)
      .map(({ text }) => text)
      .join(''),
  );
}

function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}
