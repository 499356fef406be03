import type { Page } from 'puppeteer-core';
import { publicSelection, selectDeck } from '../../deck/audience.ts';
import type { Deck } from '../../deck/deck.ts';
import { writePageStyle } from '../../fonts/page-style.ts';
import { renderPrintPage } from '../../render/print-page.ts';
import type { Section } from '../../render/sections.ts';
import type { ExportContext } from '../target.ts';
import { openHtml } from './open-html.ts';

/** All slides of a deck, laid out below each other as they are printed. */
export interface SlidesPage {
  readonly deck: Deck;
  readonly sections: readonly Section[];
  readonly css: string;
}

/** Renders the slides that the public gets. */
export async function makeSlidesPage(context: ExportContext): Promise<SlidesPage> {
  const deck = selectDeck(context.deck, publicSelection);
  const sections = context.renderShown();
  const css = await writePageStyle('print', await context.listCharacters(), context.fontsFolder);
  return { deck, sections, css };
}

/** Writes the HTML that slides are printed from. */
export function writeSlidesPage(page: SlidesPage): string {
  return renderPrintPage({ ...page, theme: 'paper' });
}

/** Opens slides in the browser, and lends the page to some work. */
export function openSlides<T>(
  slides: SlidesPage,
  context: ExportContext,
  work: (page: Page) => Promise<T>,
  scale = 1,
): Promise<T> {
  return openHtml(writeSlidesPage(slides), context, work, scale);
}
