/** How much is made of a figure without a source, by what the lesson has. */
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../../scripts/parts/open-deck.ts';

interface Sources {
  readonly slides: string;
  readonly report?: string;
  readonly ledger?: string;
  readonly settings?: string;
}

function problemsOf({ slides, report, ledger, settings = '' }: Sources): string[] {
  const lesson = `title: 课\nminutes: 0\n${settings}\nchapters:\n  - { id: one, title: 一, file: 1.md }\n`;
  const texts = new Map([['deck.yaml', lesson], ['1.md', slides]]); // biome-ignore format: short
  if (ledger !== undefined) texts.set('facts.yaml', ledger);
  const folder = { texts, assets: new Set<string>(), problems: [], path: (name: string) => name };
  const { problems } = openFolder(
    report === undefined ? folder : { ...folder, report: { name: 'report.txt', text: report } },
  );
  return problems
    .filter(({ code }) => /figure|fact/.test(code))
    .map(({ code, severity, at }) => `${severity} ${code} ${at.line}:${at.column}`);
}

const slides = '## 检查320户\n\n- 整改999处\n- 整改888处\n\n备注：\n说777户。';
const report = '检查320户。';
const ledger = 'facts:\n  a: { kind: figure, text: 320户 }\n';

describe('a lesson with', () => {
  it('neither report nor ledger gets one note', () => {
    expect(problemsOf({ slides })).toEqual(['warning untraced-figures 1:6']);
    expect(problemsOf({ slides, ledger: 'facts: {}\n' })).toEqual(['warning untraced-figures 1:6']);
  });

  it('a report gets a warning at each figure of its slides', () => {
    const found = ['warning untraced-figure 3:5', 'warning untraced-figure 4:5'];
    expect(problemsOf({ slides, report })).toEqual(found);
  });

  it('a ledger gets errors, in its notes as well', () => {
    const found = ['error untraced-figure 3:5', 'error untraced-figure 4:5', 'error untraced-figure 7:2'];
    expect(problemsOf({ slides, ledger })).toEqual(found);
    expect(problemsOf({ slides, ledger, report })).toEqual(found);
    expect(problemsOf({ slides, report, settings: 'figures: strict' })).toEqual(found);
  });

  it('a ledger that cannot be read is as strict', () => {
    expect(problemsOf({ slides: '## 整改999处', ledger: 'facts:\n  a: {}\n' })).toContain(
      'error untraced-figure 1:6',
    );
  });

  it('figures: warn gets warnings whatever it has', () => {
    const settings = 'figures: warn';
    const found = ['warning untraced-figure 3:5', 'warning untraced-figure 4:5'];
    expect(problemsOf({ slides, ledger, settings })).toEqual(found);
    expect(problemsOf({ slides, settings })).toEqual(['warning untraced-figure 1:6', ...found]);
  });

  it('figures: off hears of contradictions alone', () => {
    const settings = 'figures: off';
    expect(problemsOf({ slides, report, settings })).toEqual([]);
    expect(problemsOf({ slides, settings })).toEqual([]);
    expect(problemsOf({ slides: '## 检查近320户', report, settings })).toEqual(['error fact-mismatch 1:6']);
  });
});

describe('a contradiction of the report', () => {
  it.each([
    ['## 检查320余户', 'error fact-mismatch 1:6'],
    ['## 题\n\n备注：\n检查320余户', 'error fact-mismatch 4:3'],
    ['## 题\n\n- 检查**320**余户', 'error fact-mismatch 3:7'],
    ['---\nkicker: 检查320余户\n---\n\n## 题', 'error fact-mismatch 2:9'],
  ])('is an error wherever it stands: %j', (text, found) => {
    expect(problemsOf({ slides: text, report })).toEqual([found]);
  });

  it.each(['## 检查[320余户](fact:own)', '## 检查`320余户`', '## 检查\n\n```\n320余户\n```'])(
    'is none in %j',
    (text) => expect(problemsOf({ slides: text, report })).toEqual([]),
  );
});
