/** Handouts on A4: three slides a sheet with lines to write on, two with the notes, six for recall. */
import { publicSelection, type Selection, selectDeck } from '../deck/audience.ts';
import { html } from '../deck/html.ts';
import { renderHandout, type SlidesPerSheet } from '../render/handout-page.ts';
import { ledgerTitles, renderLedger } from '../render/ledger-page.ts';
import { renderNotes, renderSections } from '../render/sections.ts';
import { drawCode } from './parts/address-code.ts';
import { outlineDeck } from './parts/deck-outline.ts';
import { printPaper } from './parts/paper-pdf.ts';
import type { HeadingPlace } from './pdf/outline-entry.ts';
import type { ExportContext, Target } from './target.ts';

export const handout: Target = {
  name: 'handout.pdf',
  needsBrowser: true,
  make: (context) => makeHandout(context, { perSheet: 3, selection: publicSelection, ledger: true }),
};

export const handoutWithNotes: Target = {
  name: 'handout-2.pdf',
  needsBrowser: true,
  make: (context) =>
    makeHandout(context, { perSheet: 2, selection: { ...publicSelection, notes: true }, ledger: true }),
};

export const handoutForRecall: Target = {
  name: 'handout-6.pdf',
  needsBrowser: true,
  make: (context) => makeHandout(context, { perSheet: 6, selection: publicSelection, ledger: false }),
};

interface HandoutKind {
  readonly perSheet: SlidesPerSheet;
  readonly selection: Selection;
  /** Whether the ledger is its appendix. */
  readonly ledger: boolean;
}

async function makeHandout(
  context: ExportContext,
  { perSheet, selection, ledger }: HandoutKind,
): Promise<() => Promise<Uint8Array>> {
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
  });
  const slides = outlineDeck(deck, (slide) => ({ page: sheetOf.get(slide.id) ?? 0 }));
  return printPaper(
    {
      deck,
      kind: '讲义',
      style: 'handout',
      css,
      body: html`${sheets}${ledger ? renderLedger(deck, { linked: true }) : ''}`,
      outline: (headings) => [...slides, ...findLedger(headings)],
    },
    context,
  );
}

/** Finds the ledger's two tables; they stand last, so nothing behind them has their names. */
export function findLedger(headings: readonly HeadingPlace[]) {
  return Object.values(ledgerTitles).flatMap((title) => {
    const place = headings.findLast((heading) => heading.title === title);
    return place === undefined ? [] : [{ ...place, children: [] }];
  });
}
