import { describe, expect, it } from 'vitest';
import { publicSelection, selectDeck } from '../../../src/deck/audience.ts';
import type { Deck } from '../../../src/deck/deck.ts';
import { plainText } from '../../../src/deck/plain-text.ts';
import { walkInlines } from '../../../src/deck/walk.ts';
import { readReport } from '../../../src/report/report.ts';
import { indexReport } from '../../../src/report/report-index.ts';
import { traceDeck } from '../../../src/report/trace-deck.ts';
import { type DeckTexts, deckOf } from '../checks/deck-of.ts';

const report = '一月检查320户。\n二月检查约410户，发现隐患41处。\n三月又检查320户。';

/** Traces a deck of one chapter, with a report or with none (''). */
function trace(texts: DeckTexts, text: string = report): Deck {
  const index = text === '' ? undefined : indexReport(readReport('report.txt', text));
  return traceDeck(deckOf({ ledger: '', ...texts }), index);
}

/** Writes the words of the first slide that became facts, each with its fact. */
function listFacts({ slides }: Deck): string[] {
  const found: string[] = [];
  const [slide] = slides;
  const blocks = slide?.title ? [slide.title, ...slide.blocks, ...slide.notes] : [];
  walkInlines(blocks, (inline) => {
    if (inline.kind === 'fact') found.push(`${inline.text} ${inline.fact}`);
  });
  return found;
}

describe('a figure of the report', () => {
  it('becomes a fact of its own', () => {
    const { slides, ledger } = trace({ slides: '## 检查320户\n\n- 又是 320 户' });
    expect(slides[0]?.title?.children).toMatchObject([
      { kind: 'text', text: '检查', at: { column: 4, length: 2 } },
      { kind: 'fact', fact: 'report-1-320户', text: '320户', traced: '320户', at: { column: 6, length: 4 } },
    ]);
    expect(ledger.facts).toEqual([
      expect.objectContaining({
        id: 'report-1-320户',
        kind: 'figure',
        text: '320户',
        forms: ['320 户'],
        paragraphs: [1, 3],
        what: '',
        whose: [],
        origin: 'report',
      }),
    ]);
    expect(ledger.facts[0]).not.toHaveProperty('quote');
  });

  it('goes with its qualifier', () => {
    expect(listFacts(trace({ slides: '## 检查约410户' }))).toEqual(['约410户 report-2-约410户']);
  });

  it('is found in cells, items, quotes, groups, notes and between marks', () => {
    const slides = `## 题

| 检查 |
| - |
| 320 |

> 约410户

### 组：41处

- 甲
  - *320*户

备注：
说320户。`;
    expect(listFacts(trace({ slides }))).toEqual([
      '320 report-1-320户',
      '约410户 report-2-约410户',
      '41处 report-2-41处',
      '320 report-1-320户',
      '320户 report-1-320户',
    ]);
  });

  it('counts in a cell what the heading of its column says', () => {
    const slides = `## 题

| 组 | 老人（人） | 检查(户) | 金额（单位：万元） | 备注（约数） |
| - | - | - | - | - |
| 甲 | 65 | 412 | 30 | 120 |`;
    const report = '走访412人。\n签约412户，投入30万元。\n65岁以上老人120人。';
    expect(listFacts(trace({ slides }, report))).toEqual([
      '65 untraced-65',
      '412 report-2-412户',
      '30 report-2-30万元',
      '120 report-3-120人',
    ]);
  });

  it('is found where no link can stand', () => {
    const slides = '---\nkicker: 检查320户\n---\n\n## 题\n\n![检查约410户的照片](a.jpg)';
    expect(trace({ slides }).slides[0]?.traced).toEqual([
      { text: '检查320户', start: 2, words: '320户', fact: 'report-1-320户' },
      { text: '检查约410户的照片', start: 2, words: '约410户', fact: 'report-2-约410户' },
    ]);
  });

  it('is quoted only where the lesson says so', () => {
    const deck = trace({ slides: '## 检查320户', settings: 'quoteReport: true' });
    expect(deck.ledger.facts[0]?.quote).toBe('一月检查320户。');
  });

  it('with another qualifier states what the report says', () => {
    const { slides, ledger } = trace({ slides: '## 检查410户' });
    expect(slides[0]?.title?.children[1]).toMatchObject({ text: '410户', traced: '410户' });
    expect(ledger.facts[0]).toMatchObject({ id: 'report-2-约410户', text: '约410户', paragraphs: [2] });
  });

  it('has an id that any address can hold', () => {
    const { ledger } = trace({ slides: '## 降3.5%，零下5 ℃' }, '降3.5%，零下5℃');
    expect(ledger.facts.map(({ id }) => id)).toEqual(['report-1-3_5percent', 'report-1-零下5C']);
  });
});

describe('the order', () => {
  const ledger = `facts:
  a: { kind: figure, text: 320户, paragraphs: [9] }
  b: { kind: figure, text: 7个单位, forms: [七个单位], paragraphs: [9] }
`;
  it('is link, ledger, report', () => {
    const slides = '## [320户](fact:x)、320户、41处';
    expect(listFacts(trace({ slides, ledger }))).toEqual(['320户 x', '320户 a', '41处 report-2-41处']);
  });

  it('takes what the ledger has around a figure', () => {
    expect(listFacts(trace({ slides: '## 来了七个单位', ledger }))).toEqual(['七个单位 b']);
    expect(listFacts(trace({ slides: '## 来了七个', ledger }, ''))).toEqual([]);
  });

  it('never takes a part of what a slide says', () => {
    expect(listFacts(trace({ slides: '## 近320户、1320户、320户次', ledger }, ''))).toEqual([]);
  });

  it.each([
    ['unit: ua', ['320户 ua']],
    ['track: tb', ['320户 tb']],
    ['kicker: 无', ['320户 one']],
  ])('takes of several facts the one of the slide: %s', (setting, found) => {
    const lines = ['ua', 'tb', 'one'].map((id) => {
      const whose = { ua: 'whose: [ua]', tb: 'track: tb', one: 'theme: one' }[id];
      return `  ${id}: { kind: figure, text: 320户, ${whose} }`;
    });
    const settings = 'units: [{ id: ua, name: 甲, short: 甲 }]\ntracks: [{ id: tb, name: 乙 }]';
    const slides = `---\n${setting}\n---\n\n## 320户`;
    expect(listFacts(trace({ slides, settings, ledger: `facts:\n${lines.join('\n')}\n` }))).toEqual(found);
  });

  it('takes none of several that the slide tells nothing of', () => {
    const facts = 'facts:\n  a: { kind: figure, text: 320户 }\n  b: { kind: figure, text: 320户 }\n';
    expect(listFacts(trace({ slides: '## 320户', ledger: facts }))).toEqual([]);
  });
});

describe("the speaker's own", () => {
  it.each([
    ['## 抓好三项措施\n\n- 甲\n- 乙\n- 丙', ['三项 own']],
    ['## 题\n\n分3类：\n\n1. 甲\n2. 乙\n3. 丙', ['3类 own']],
    ['## 两个方向\n\n### 甲\n\n乙\n\n### 丙\n\n丁', ['两个 own']],
    ['## 题\n\n| 序号 | 名 |\n| - | - |\n| 1 | 甲 |\n| 2 | 乙 |', ['1 own', '2 own']],
    ['## 题\n\n| 户数 | 名 |\n| - | - |\n| 2 | 甲 |\n| 1 | 乙 |', []],
    ['## 三项措施\n\n- 甲\n- 乙', []],
    ['## 三户人家\n\n- 甲\n- 乙\n- 丙', []],
    ['## 近三项措施\n\n- 甲\n- 乙\n- 丙', []],
    ['## 题\n\n- 甲\n- 乙\n- 丙\n\n共三项措施', []],
  ])('are counts of the lists below: %j', (slides, found) => {
    expect(listFacts(trace({ slides }, ''))).toEqual(found);
  });

  it('gives way to what the report says', () => {
    const slides = '## 三项措施\n\n- 甲\n- 乙\n- 丙';
    expect(listFacts(trace({ slides }, '推出三项措施'))).toEqual(['三项 report-1-三项']);
  });

  it('is marked where every figure is answered for', () => {
    const slides = '## 三项措施、[三件事](fact:own)\n\n- 甲\n- 乙\n- 丙';
    expect(listFacts(trace({ slides, settings: 'figures: strict' }, ''))).toEqual(['三件事 own']);
  });
});

describe('a figure without a source', () => {
  const slides = '## 999户\n\n备注：\n说888户。';
  const added = (texts: DeckTexts, text: string) =>
    trace({ slides, ...texts }, text).ledger.facts.map(({ id, origin, paragraphs }) => [
      id,
      origin,
      paragraphs,
    ]);

  it('is listed where there is a report', () => {
    expect(added({}, report)).toEqual([['untraced-999户', 'nowhere', []]]);
  });

  it('is not where there is none, or where nobody asks', () => {
    expect(traceDeck(deckOf({ slides, ledger: '' })).ledger.facts).toEqual([]);
    expect(added({ settings: 'figures: off' }, report)).toEqual([]);
  });
});

it('leaves a slide without figures of its own as it is', () => {
  const deck = deckOf({ slides: '## 题\n\n[99.6%](fact:rate)' });
  expect(traceDeck(deck, indexReport(readReport('report.txt', report))).slides[0]).toBe(deck.slides[0]);
});

it('tells the public of no figure that only notes and internal slides have', () => {
  const slides = '## 320户\n\n备注：\n约410户\n\n---\naudience: internal\n---\n\n## 41处\n\n999户';
  const deck = trace({ slides });
  expect(deck.ledger.facts.map(({ text }) => text)).toEqual(['320户', '约410户', '41处', '999户']);
  expect(selectDeck(deck, publicSelection).ledger.facts.map(({ text }) => text)).toEqual(['320户']);
});

it('keeps the words of a line', () => {
  const slides = '## 约**410**户&amp;\\*320户 `41处` [41处](https://example.org)与|*又 3２0 户*';
  const before = deckOf({ slides, ledger: '' });
  const after = traceDeck(before, indexReport(readReport('report.txt', report)));
  expect(plainText(after.slides[0]?.title?.children ?? [])).toBe(
    plainText(before.slides[0]?.title?.children ?? []),
  );
  expect(listFacts(after)).toEqual([
    '410 report-2-约410户',
    '320户 report-1-320户',
    '41处 report-2-41处',
    '3２0 户 report-1-320户',
  ]);
});
