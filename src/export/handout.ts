/** Handouts on A4: three slides a sheet with lines to write on, two with the notes, six for recall. */
import { publicSelection, type Selection, selectDeck } from '../deck/audience.ts';
import { html } from '../deck/html.ts';
import { handoutNames, renderHandout, type SlidesPerSheet } from '../render/handout-page.ts';
import { ledgerTitles, renderLedger } from '../render/ledger-page.ts';
import { renderNotes, renderSections } from '../render/sections.ts';
import { ledgerPdf } from './ledger.ts';
import { drawCode } from './parts/address-code.ts';
import { outlineDeck } from './parts/deck-outline.ts';
import { printPaper } from './parts/paper-pdf.ts';
import type { HeadingPlace } from './pdf/outline-entry.ts';
import { type ExportContext, type Target, writeDownloadPath } from './target.ts';

export const handout: Target = {
  name: 'handout.pdf',
  notes: 'never',
  download: '讲义 PDF',
  needsBrowser: true,
  make: (context) => makeHandout(context, 3, publicSelection),
};

export const handoutWithNotes: Target = {
  name: 'handout-2.pdf',
  notes: 'always',
  needsBrowser: true,
  make: (context) => makeHandout(context, 2, { ...publicSelection, notes: true }),
};

export const handoutForRecall: Target = {
  name: 'handout-6.pdf',
  notes: 'never',
  needsBrowser: true,
  make: (context) => makeHandout(context, 6, publicSelection),
};

async function makeHandout(
  context: ExportContext,
  perSheet: SlidesPerSheet,
  selection: Selection,
): Promise<() => Promise<Uint8Array>> {
  const { ledger } = context.options;
  const deck = selectDeck(context.deckInSmall(), selection);
  const {
    html: sheets,
    css,
    sheetOf,
  } = renderHandout({
    deck,
    sections: renderSections(deck, context.charts),
    perSheet,
    notes: renderNotes(deck, context.charts),
    code: deck.lesson.url === '' ? undefined : drawCode(deck.lesson.url),
    ledgerPath: ledger ? undefined : writeDownloadPath(ledgerPdf.name),
  });
  const slides = outlineDeck(deck, (slide) => ({ page: sheetOf.get(slide.id) ?? 0 }));
  return printPaper(
    {
      deck,
      kind: handoutNames[perSheet],
      style: 'handout',
      css,
      body: html`${sheets}${ledger ? renderLedger(deck, { linked: true }) : ''}`,
      outline: (headings) => [...slides, ...(ledger ? findLedger(headings) : [])],
    },
    context,
  );
}

/** Finds the ledger's two tables; they stand last, so nothing behind them has their names. */
function findLedger(headings: readonly HeadingPlace[]) {
  return Object.values(ledgerTitles).flatMap((title) => {
    const place = headings.findLast((heading) => heading.title === title);
    return place === undefined ? [] : [{ ...place, children: [] }];
  });
}
