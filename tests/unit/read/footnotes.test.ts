import { describe, expect, it } from 'vitest';
import { openFolder } from '../../../scripts/parts/open-deck.ts';
import { publicSelection, selectDeck } from '../../../src/deck/audience.ts';
import { plainTextOf } from '../../../src/deck/plain-text.ts';
import { problemsOf, readSlides } from './read-slides.ts';

const footnotes = (text: string) =>
  readSlides(text).deck.slides.map((slide) => (slide.footnotes ?? []).map((block) => plainTextOf([block])));

describe('footnotes', () => {
  const written: [string, string, string[][]][] = [
    [
      'stand on the slide that refers to them',
      '## 一\n\n甲[^a]\n\n---\n\n## 二\n\n乙\n\n[^a]: 注',
      [['1注'], []],
    ],
    [
      'are numbered in the order of the text',
      '## 一\n\n甲[^b]乙[^a]丙[^b]\n\n[^a]: 子\n[^b]: 丑',
      [['1丑', '2子']],
    ],
    [
      'may be numbered anew on each slide',
      '## 一\n\n甲[^1]\n\n[^1]: 子\n\n---\n\n## 二\n\n乙[^1]\n\n[^1]: 丑',
      [['1子'], ['1丑']],
    ],
    ['may go on below', '## 一\n\n甲[^1]\n\n[^1]: 子\n    丑', [['1子丑']]],
    ['may stand in their place', '## 一\n\n甲^[子**丑**]', [['1子丑']]],
    [
      'may stand in titles, items and cells',
      '## 一[^1]\n\n- 甲[^2]\n\n| 乙[^3] |\n|---|\n\n[^1]: 子\n[^2]: 丑\n[^3]: 寅',
      [['1子', '2丑', '3寅']],
    ],
    ['are none in code', '## 一\n\n`[^1]`\n\n```\n[^1]: 码\n```', [[]]],
  ];
  it.each(written)('%s', (_, text, expected) => expect(footnotes(text)).toEqual(expected));

  it('have a number in the text', () => {
    expect(readSlides('## 一\n\n甲[^a]\n\n[^a]: 注').deck.slides[0]?.blocks[0]).toMatchObject({
      children: [{ text: '甲' }, { kind: 'superscript', children: [{ text: '1' }] }],
    });
  });

  it('of what is only said stay in the notes', () => {
    const { deck } = readSlides('## 一\n\n甲\n\nNote: 讲[^a]\n\n[^a]: 只说');
    expect(footnotes('## 一\n\n甲\n\nNote: 讲[^a]\n\n[^a]: 只说')).toEqual([[]]);
    expect(plainTextOf(deck.slides[0]?.notes ?? [])).toBe('讲11只说');
    expect(JSON.stringify(selectDeck(deck, publicSelection).slides)).not.toContain('只说');
  });

  it('are judged as all that is shown', () => {
    const texts = new Map([['1.md', '## 一\n\n甲[^a]\n\n[^a]: 见[页](#nowhere)，![图](no.png)有３个']]);
    const { problems } = openFolder({ texts, assets: new Set(), problems: [], path: (name) => name });
    const codes = problems.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['dead-link', 'missing-image']));
  });
});

describe('mistakes', () => {
  const mistakes: [string, string[]][] = [
    ['甲[^a]', ['missing-footnote 1.md:3:2+4']],
    ['甲\n\n[^a]: 注', ['unused-footnote 1.md:5:1+5']],
    ['甲[^a]\n\n[^a]: 注', []],
  ];
  it.each(mistakes)('%j', (text, problems) => expect(problemsOf(`## 题\n\n${text}`)).toEqual(problems));
});
