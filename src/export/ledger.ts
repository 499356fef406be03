/** The ledger by itself: to read and check on paper, in a table program, and for other programs. */
import { publicSelection, selectDeck } from '../deck/audience.ts';
import type { Deck } from '../deck/deck.ts';
import { html } from '../deck/html.ts';
import { renderLedger } from '../render/ledger-page.ts';
import { kindNames, listLedgerRows, noSource } from '../render/ledger-rows.ts';
import { printPaper } from './parts/paper-pdf.ts';
import { nestHeadings } from './pdf/outline-entry.ts';
import type { ExportContext, Target } from './target.ts';

export const ledgerPdf: Target = {
  name: 'ledger.pdf',
  says: '数据台账',
  needsBrowser: true,
  make: (context) => {
    const deck = selectDeck(context.deck, publicSelection);
    const body = html`<h1>${deck.lesson.title}</h1>${renderLedger(deck, { linked: false })}`;
    return printPaper({ deck, kind: '数据台账', style: 'ledger', body, outline: nestHeadings }, context);
  },
};

export const ledgerCsv: Target = {
  name: 'ledger.csv',
  says: '数据台账（表格）',
  needsBrowser: false,
  make: async ({ deck }: ExportContext) =>
    Buffer.from(writeCsv(listTable(selectDeck(deck, publicSelection)))),
};

export const ledgerJson: Target = {
  name: 'ledger.json',
  says: '数据台账（程序用）',
  needsBrowser: false,
  make: async ({ deck }: ExportContext) => Buffer.from(writeJson(selectDeck(deck, publicSelection))),
};

function listTable(deck: Deck): string[][] {
  const head =
    '编号 类别 写法 又作 数值 说的是什么 属于谁 篇章 赛道 口径 第几段 第几页 存疑 原文 课件 疑点 处理'.split(
      ' ',
    );
  const doubts = new Map(deck.ledger.doubts.map((doubt) => [doubt.id, doubt]));
  const facts = listLedgerRows(deck).map((row) => [
    row.id,
    kindNames[row.kind],
    row.text,
    row.forms.join('；'),
    row.value === undefined ? '' : String(row.value),
    row.what,
    row.whose.join('；'),
    row.chapter,
    row.track,
    row.period,
    row.origin === 'nowhere' ? noSource : row.paragraphs.join('；'),
    row.slides.join('；'),
    row.doubts.join('；'),
    ...['', '', '', ''],
  ]);
  const records = [...doubts.values()].map(({ id, paragraphs, correction, problem, handling }) => [
    ...[id, '勘误与存疑', '', '', '', '', '', '', '', '', paragraphs.join('；'), '', ''],
    ...[...(correction ?? ['', '']), problem, handling],
  ]);
  return [head, ...facts, ...records];
}

/** Writes CSV for WPS and Excel: with a byte order mark, CRLF, and no cell that they would compute. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

function writeCell(text: string): string {
  // An apostrophe keeps table programs from taking the cell for a formula.
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) && !isNumber ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

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
