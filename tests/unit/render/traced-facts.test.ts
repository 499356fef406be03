/** What is shown of figures that were traced to a report. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Deck } from '../../../src/deck/deck.ts';
import { ledgerJson } from '../../../src/export/ledger.ts';
import { ledgerCsv } from '../../../src/export/ledger-tables.ts';
import type { ExportContext } from '../../../src/export/target.ts';
import { renderLedger } from '../../../src/render/ledger-page.ts';
import { renderSections } from '../../../src/render/sections.ts';
import { renderLedgerBody } from '../../../src/render/site-ledger-page.ts';
import { readReport } from '../../../src/report/report.ts';
import { indexReport } from '../../../src/report/report-index.ts';
import { traceDeck } from '../../../src/report/trace-deck.ts';
import { deckOf } from '../checks/deck-of.ts';

const slides = '## 检查320户\n\n- **整改**999处，[三件事](fact:own)\n\n备注：\n说41处。';
const report = indexReport(readReport('report.txt', '今冬。\n挨家挨户检查320户。发现41处。'));
const trace = (settings: string) => traceDeck(deckOf({ slides, ledger: '', settings }), report);

let deck: Deck;
let quoted: Deck;
beforeAll(() => {
  deck = trace('');
  quoted = trace('quoteReport: true');
});

const views: [string, (deck: Deck) => Promise<string> | string][] = [
  ['the ledger page', (given) => renderLedgerBody(given).text],
  ['the printed ledger', (given) => renderLedger(given, { linked: false }).text],
  ['the table', async (given) => String(await ledgerCsv.make({ deck: given } as ExportContext))],
  ['the JSON', async (given) => String(await ledgerJson.make({ deck: given } as ExportContext))],
];

describe.each(views)('%s', (_, write) => {
  it('lists what the report says and what nothing says, without its sentences', async () => {
    const text = await write(deck);
    expect(text).toContain('320户');
    expect(text).toContain('999处');
    expect(text).toMatch(/没有出处|"nowhere"/);
    expect(text).not.toContain('挨家挨户');
  });
});

it('shows the paragraph on the ledger page, and the sentence where the lesson lets it', () => {
  expect(renderLedgerBody(deck).text).toContain('<td data-label="第几段">第2段</td>');
  expect(renderLedgerBody(deck).text).toContain('<td data-label="第几段">没有出处</td>');
  expect(renderLedgerBody(quoted).text).toContain('<p>报道：挨家挨户检查320户。</p>');
  expect(renderLedger(quoted, { linked: false }).text).toContain('报道：挨家挨户检查320户。');
});

it('leaves no cell of the printed ledger empty, and names no report that has no name', () => {
  const text = renderLedger(deck, { linked: false }).text;
  expect(text).not.toContain('<td></td>');
  expect(text).not.toContain('《》');
});

it('draws a traced figure as a linked one, and the own without a card', () => {
  const [section] = renderSections(deck, new Map());
  expect(section?.html.text).toContain('检查<span class="fact nb" data-fact="report-2-320户">320户</span>');
  expect(section?.html.text).toContain('<span class="nb">三件事</span>');
  expect(section?.html.text).not.toContain('data-fact="own"');
});

it('draws a list as it would without a report', () => {
  const list = deckOf({ slides: '## 题\n\n- 320户 检查\n- 41处 隐患', ledger: '' });
  const [plain] = renderSections(list, new Map());
  const [traced] = renderSections(traceDeck(list, report), new Map());
  const words = (text = '') => text.replaceAll(/<span class="(?:fact )?nb"[^>]*>(.*?)<\/span>/g, '$1');
  expect(traced?.html.text).toContain('data-fact');
  expect(words(traced?.html.text)).toBe(words(plain?.html.text));
});
