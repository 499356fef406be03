import { describe, expect, it } from 'vitest';
import { renderLedger, writeParagraphs } from '../../../src/render/ledger-page.ts';
import { quoteCss } from '../../../src/render/print-page.ts';
import { formatMinutes } from '../../../src/render/script-page.ts';
import { renderSections } from '../../../src/render/sections.ts';
import { listStepPages, writeStepRules } from '../../../src/render/step-pages.ts';
import { readSlides } from '../read/read-slides.ts';

it.each([
  [[8], '8'],
  [[8, 9], '8、9'],
  [[1, 2, 3, 4, 18, 19, 26], '1–4、18、19、26'],
])('writes paragraphs %j as %s', (paragraphs, written) => {
  expect(writeParagraphs(paragraphs)).toBe(written);
});

it.each([
  [0.33, '0:20'],
  [1, '1:00'],
  [19.1, '19:06'],
])('writes %s minutes as %s', (minutes, written) => {
  expect(formatMinutes(minutes)).toBe(written);
});

it('has no table of doubts where there are none', () => {
  const { deck } = readSlides('## 甲\n');
  const doubt = { id: '1', paragraphs: [1], problem: '前后不一', handling: '不写' };
  const doubted = { ...deck, ledger: { ...deck.ledger, doubts: [doubt as never] } };
  const write = (one: typeof deck) => renderLedger(one, { linked: false }).text;
  expect(write({ ...deck, ledger: { ...deck.ledger, doubts: [] } })).not.toContain('勘误与存疑');
  expect(write(doubted)).toContain('前后不一');
});

it('quotes a title for CSS', () => {
  expect(quoteCss('“甲”\\ "乙"\n')).toBe('"“甲”\\5c  \\22 乙\\22 \\a "');
});

describe('listStepPages', () => {
  const step = (index: number) => `<!-- .element: class="fragment" data-fragment-index="${index}" -->`;
  const render = (slides: string) => renderSections(readSlides(slides).deck, new Map());
  const [steps, none] = render(
    `## 甲\n\n- 乙 ${step(40)}\n- 丙 ${step(7)}\n- 丁 ${step(40)}\n\n---\n\n## 戊\n`,
  );
  if (!steps || !none) throw new Error('two slides were written');

  it('has a page for every step, and one for a slide without', () => {
    const pages = listStepPages([steps, none]);
    expect(pages.map(({ shown, of }) => [shown, of])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [0, 1],
    ]);
  });

  it('keeps ids on the first page only', () => {
    const [first, second] = listStepPages([steps]);
    expect(first?.html.text).toContain(' id="s1"');
    expect(second?.html.text).not.toContain(' id=');
  });

  it('hides what is not yet shown', () => {
    expect(writeStepRules(listStepPages([steps]))).toBe(
      '.shown-0 [data-fragment-index="0"],.shown-0 [data-fragment-index="1"],.shown-1 [data-fragment-index="1"]{visibility:hidden}',
    );
    expect(writeStepRules([])).toBe('');
  });
});
