/** The slides as a PDF: one page a slide with all steps shown, or one a step. */
import { pathToFileURL } from 'node:url';
import { publicSelection, selectDeck } from '../deck/audience.ts';
import { renderPrintPage } from '../render/print-page.ts';
import { renderSections } from '../render/sections.ts';
import { describeDocument } from './parts/deck-metadata.ts';
import { outlineDeck } from './parts/deck-outline.ts';
import { writePageStyle } from './parts/page-style.ts';
import { printHtml } from './parts/print-html.ts';
import { finishPdf } from './pdf/finish.ts';
import type { ExportContext, Target } from './target.ts';

export const slidesPdf: Target = {
  name: 'slides.pdf',
  says: '课件',
  needsBrowser: true,
  make: makeSlidesPdf,
};

async function makeSlidesPdf(context: ExportContext): Promise<Uint8Array> {
  const deck = selectDeck(context.deck, publicSelection);
  const sections = renderSections(deck, context.charts);
  const body = sections.map((section) => section.html.text).join('');
  const css = await writePageStyle('print', body, context.cacheFolder);
  const base = `${pathToFileURL(context.root).href}/`;
  const html = renderPrintPage({ deck, sections, theme: 'paper', css, base });
  const { pdf, linkTexts } = await printHtml(await context.openBrowser(), html, context.options.timeoutMs);
  return finishPdf(pdf, {
    metadata: describeDocument(deck, ''),
    outline: () => outlineDeck(deck, (slide) => ({ page: slide.number - 1 })),
    linkTexts,
    source: html,
  });
}
