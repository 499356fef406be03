/** The ledger for table programs, a file for each of its two tables. */
import { publicSelection, selectDeck } from '../deck/audience.ts';
import type { Deck } from '../deck/deck.ts';
import { kindNames, listLedgerRows, noSource } from '../render/ledger-rows.ts';
import { writeCsv } from './parts/csv.ts';
import type { Target } from './target.ts';

export const ledgerCsv: Target = {
  name: 'ledger.csv',
  notes: 'never',
  needsBrowser: false,
  make: async ({ deck }) => Buffer.from(writeCsv(listFacts(selectDeck(deck, publicSelection)))),
};

export const doubtsCsv: Target = {
  name: 'doubts.csv',
  notes: 'never',
  needsBrowser: false,
  make: async ({ deck }) => Buffer.from(writeCsv(listDoubts(deck))),
};

function listFacts(deck: Deck): string[][] {
  const head = '编号 类别 写法 又作 数值 说的是什么 属于谁 篇章 赛道 口径 第几段 第几页 存疑'.split(' ');
  const rows = listLedgerRows(deck).map((row) => [
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
  ]);
  return [head, ...rows];
}

function listDoubts({ ledger }: Deck): string[][] {
  const head = '编号 第几段 疑点 课件的处理 原文 课件 涉及'.split(' ');
  const rows = ledger.doubts.map(({ id, paragraphs, problem, handling, correction }) => {
    const [report = '', shown = ''] = correction ?? [];
    const concerned = ledger.facts.filter(({ doubts }) => doubts.includes(id)).map((fact) => fact.id);
    return [id, paragraphs.join('；'), problem, handling, report, shown, concerned.join('；')];
  });
  return [head, ...rows];
}
