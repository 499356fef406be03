/** The ledger by itself: to read and check on paper, and for other programs. */
import { publicSelection, selectDeck } from '../deck/audience.ts';
import type { Deck } from '../deck/deck.ts';
import { html } from '../deck/html.ts';
import { renderLedger } from '../render/ledger-page.ts';
import { listLedgerRows } from '../render/ledger-rows.ts';
import { printPaper } from './parts/paper-pdf.ts';
import { nestHeadings } from './pdf/outline-entry.ts';
import type { ExportContext, Target } from './target.ts';

export const ledgerPdf: Target = {
  name: 'ledger.pdf',
  notes: 'never',
  download: '数据台账 PDF',
  needsBrowser: true,
  make: (context) => {
    const deck = selectDeck(context.deck, publicSelection);
    const body = html`<h1>${deck.lesson.title}</h1>${renderLedger(deck, { linked: false })}`;
    return printPaper({ deck, kind: '数据台账', style: 'ledger', body, outline: nestHeadings }, context);
  },
};

export const ledgerJson: Target = {
  name: 'ledger.json',
  notes: 'never',
  needsBrowser: false,
  make: async ({ deck }: ExportContext) => Buffer.from(writeJson(selectDeck(deck, publicSelection))),
};

function writeJson(deck: Deck): string {
  const { lesson, ledger } = deck;
  const doubts = ledger.doubts.map(({ at: _, correction, ...doubt }) => ({
    ...doubt,
    ...(correction ? { correction: { report: correction[0], deck: correction[1] } } : {}),
  }));
  const separate = ledger.separate.map(({ facts, reason }) => ({ facts, reason }));
  const relations = ledger.relations.map(({ says }) => says);
  const { title, date, source } = lesson;
  const value = { title, date, source, facts: listLedgerRows(deck), doubts, relations, separate };
  return `${JSON.stringify(value, null, 2)}\n`;
}
