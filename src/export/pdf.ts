/** The slides as a PDF: one page a slide, all steps shown. */
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { publicSelection, selectDeck } from '../deck/audience.ts';
import type { Deck } from '../deck/deck.ts';
import { readFaces } from '../fonts/face-characters.ts';
import { fontFaceCss } from '../fonts/font-face-css.ts';
import { subsetFaces } from '../fonts/font-files.ts';
import { renderPrintPage } from '../render/print-page.ts';
import { type Charts, renderSections } from '../render/sections.ts';
import { bundleStylesheet } from '../theme/stylesheet.ts';
import { printHtml } from './print.ts';

export interface PdfFolders {
  readonly cache: string;
  /** Folder that `assets/` lies in. */
  readonly root: string;
}

/** Prints the public slides in the paper theme. */
export async function exportSlidesPdf(
  deck: Deck,
  charts: Charts,
  folders: PdfFolders,
  browser: Browser,
): Promise<Uint8Array> {
  const shown = selectDeck(deck, publicSelection);
  const sections = renderSections(shown, charts);
  const body = sections.map((section) => section.html.text).join('');
  const [css, fonts] = await Promise.all([
    bundleStylesheet('print'),
    subsetFaces(readFaces(body), { cacheFolder: folders.cache }),
  ]);
  const fontCss = fontFaceCss(fonts, ({ data }) => `data:font/woff2;base64,${data.toString('base64')}`);
  const base = `${pathToFileURL(folders.root).href}/`;
  return printHtml(
    browser,
    renderPrintPage({ deck: shown, sections, theme: 'paper', css: fontCss + css, base }),
  );
}
