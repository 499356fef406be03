/** Takes a picture of every slide in a theme, always with the same browser and fonts, so that pictures can be compared. */
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { presenterSelection, selectDeck } from '../../src/deck/audience.ts';
import { readFaces } from '../../src/fonts/face-characters.ts';
import { writePageStyle } from '../../src/fonts/page-style.ts';
import { showHtml } from '../../src/headless/ready-page.ts';
import { renderPrintPage } from '../../src/render/print-page.ts';
import { renderSections } from '../../src/render/sections.ts';
import { folders } from './folders.ts';
import { openDeck } from './open-deck.ts';

export const pictureThemes = ['paper', 'night', 'print'] as const;
export type PictureTheme = (typeof pictureThemes)[number];

/** Where the accepted pictures are kept, below the project. */
export const referenceFolder = join(folders.root, 'tests/visual/references');

const scale = 0.5;

/** Returns a PNG of 640 x 360 px for every slide of the shipped lesson, by its id. */
export async function takePictures(
  browser: Browser,
  theme: PictureTheme,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 720, deviceScaleFactor: scale });
    await showHtml(page, await renderPage(theme));
    const pictures = new Map<string, Uint8Array>();
    for (const section of await page.$$('section.slide')) {
      const id = await section.evaluate((element) => element.id);
      pictures.set(id, await section.screenshot());
    }
    return pictures;
  } finally {
    await page.close();
  }
}

async function renderPage(theme: PictureTheme): Promise<string> {
  const { deck: whole, charts } = await openDeck(join(folders.root, 'slides'));
  if (whole === undefined) throw new Error('the shipped lesson must be readable');
  const deck = selectDeck(whole, { ...presenterSelection, notes: false });
  const sections = renderSections(deck, charts);
  const characters = readFaces(sections.map(({ html }) => html.text).join(''));
  const css = await writePageStyle('print', characters, folders.fonts);
  return renderPrintPage({ deck, sections, theme, css });
}
