import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Deck } from '../../deck/deck.ts';
import { writePageStyle } from '../../fonts/page-style.ts';
import { renderPrintPage } from '../../render/print-page.ts';
import { renderSections } from '../../render/sections.ts';
import type { ExportContext } from '../target.ts';
import { openHtml } from './open-html.ts';

/** Lays all slides of a deck out below each other, as they are printed, and lends the page to some work. */
export async function openSlides<T>(
  deck: Deck,
  context: ExportContext,
  work: (page: Page) => Promise<T>,
  scale = 1,
): Promise<T> {
  const sections = renderSections(deck, context.charts);
  const body = sections.map(({ html }) => html.text).join('');
  const css = await writePageStyle('print', body, context.cacheFolder);
  const base = `${pathToFileURL(context.root).href}/`;
  const html = renderPrintPage({ deck, sections, theme: 'paper', css, base });
  return openHtml(html, context, work, scale);
}
