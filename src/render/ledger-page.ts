/** The ledger as tables: every fact with its paragraph, then what was corrected or is in doubt. */
import { type Deck, type Doubt, type FactKind, factKinds, type Source } from '../deck/deck.ts';
import { type Html, html, nothing } from '../deck/html.ts';
import { kindNames, type LedgerRow, listLedgerRows, noSource } from './ledger-rows.ts';

export const ledgerTitles = { facts: '数据台账', doubts: '勘误与存疑' } as const;

/**
 * Writes both tables under headings.
 *
 * @param options.linked - Slide numbers lead to the slides, which are in the same document.
 */
export function renderLedger(deck: Deck, { linked }: { readonly linked: boolean }): Html {
  const rows = listLedgerRows(deck);
  const ids = linked ? new Map(deck.slides.map(({ number, id }) => [number, id])) : new Map<number, string>();
  const origin = `段号为报道的第几个非空行。${nameReport(deck.lesson.source)}`;
  return html`<article class="paper-ledger"><h2 id="page-ledger">${ledgerTitles.facts}</h2><p class="paper-about">${origin}“第几页”为课件的页码。</p>${factKinds.map((kind) => writeFacts(kind, rows, ids))}</article>${writeDoubts(deck.ledger.doubts)}`;
}

function nameReport({ title, publisher, authors }: Source): string {
  return title === '' ? '' : `报道：${publisher}《${title}》，${authors.join('、')}。`;
}

function writeFacts(kind: FactKind, rows: readonly LedgerRow[], ids: ReadonlyMap<number, string>): Html {
  const inside = rows.filter((row) => row.kind === kind);
  if (inside.length === 0) return nothing;
  const heads = ['写法', '说的是什么', '属于谁', '口径', '第几段', '第几页', '存疑'];
  return html`<h3 class="bold">${kindNames[kind]}</h3><table class="facts-table"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${inside.map((row) => writeFact(row, ids))}</tbody></table>`;
}

function writeFact(row: LedgerRow, ids: ReadonlyMap<number, string>): Html {
  const scope = [row.chapter, row.track].filter((word) => word !== '').join(' · ');
  const slides = row.slides.map((number, index) => [index === 0 ? '' : '、', writeNumber(number, ids)]);
  const doubts = row.doubts.map((id, index) => [
    index === 0 ? '' : '、',
    html`<a href="#page-doubt-${id}" aria-label="存疑${id}">${id}</a>`,
  ]);
  return html`<tr><td role="rowheader">${row.text}</td><td>${writeMeaning(row)}</td><td>${orDash(row.whose.join('、'))}${scope === '' ? nothing : html`<span class="scope">${scope}</span>`}</td><td>${orDash(row.period)}</td><td>${row.origin === 'nowhere' ? noSource : writeParagraphs(row.paragraphs)}</td><td>${slides.length > 0 ? slides : noWord}</td><td>${doubts.length > 0 ? doubts : noWord}</td></tr>`;
}

function writeMeaning({ what, forms, quote, origin }: LedgerRow): Html {
  const others = forms.length > 0 ? html`<span class="forms">又作：${forms.join('、')}</span>` : nothing;
  const sentence = quote === undefined ? nothing : html`<span class="forms">报道：${quote}</span>`;
  const isEmpty = origin !== undefined && forms.length === 0 && quote === undefined;
  return html`${isEmpty ? noWord : what}${others}${sentence}`;
}

/** An empty cell would be missing from the printed table's structure. */
const noWord = '—';
const orDash = (text: string) => (text === '' ? noWord : text);

function writeNumber(number: number, ids: ReadonlyMap<number, string>): Html {
  const id = ids.get(number);
  return id === undefined ? html`${number}` : html`<a href="#${id}" aria-label="第${number}页">${number}</a>`;
}

function writeDoubts(doubts: readonly Doubt[]): Html {
  if (doubts.length === 0) return nothing;
  const heads = ['编号', '第几段', '疑点', '课件的处理', '原文与课件'];
  return html`<article class="paper-ledger"><h2 id="page-doubts">${ledgerTitles.doubts}</h2><p class="paper-about">报道里前后不一、意思不清或疑有误字的地方，课件这样处理。写有“原文”的，课件的字与报道不同。</p><table class="doubts-table"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${doubts.map(
    ({ id, paragraphs, problem, handling, correction }) =>
      html`<tr id="page-doubt-${id}"><td role="rowheader">${id}</td><td>${writeParagraphs(paragraphs)}</td><td>${problem}</td><td>${handling}</td><td>${correction === undefined ? noWord : html`原文：${correction[0]}<br>课件：${correction[1]}`}</td></tr>`,
  )}</tbody></table></article>`;
}

/** Joins runs of numbers: 8、25–28. */
export function writeParagraphs(paragraphs: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of paragraphs) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}、${to}` : `${from}–${to}`))
    .join('、');
}
