import { expect, it } from 'vitest';
import { facts } from '../../../src/checks/facts.ts';
import { deckOf, findingsOf } from './deck-of.ts';

const passes = [
  '## 调处[4000余起](fact:disputes)',
  '## 题\n\n- 调处[4000多起](fact:disputes)',
  '## 题\n\n| 数 |\n| - |\n| [99.6%](fact:rate) |',
  '## 题\n\nNote:\n[**99.6%**](fact:rate)',
  '## 题\n\n```chart\ntype: bars\nfacts: [disputes]\n```',
];
it.each(passes)('passes %j', (slides) => expect(findingsOf(facts, { slides })).toEqual([]));

const fails: [string, string[]][] = [
  ['## 调处[4000起](fact:disputes)', ['fact-mismatch 1:7+5']],
  ['## 题\n\n- 甲\n  - 乙[4000起](fact:disputes)', ['fact-mismatch 4:7+5']],
  ['## 题\n\n| 数 |\n| - |\n| [99%](fact:rate) |', ['fact-mismatch 5:4+3']],
  ['## 题\n\nNote:\n第一句。\n调解率[99%](fact:rate)。', ['fact-mismatch 5:5+3']],
  ['## 题\n\n[99.6%](fact:rat)', ['unknown-fact 3:14+3']],
  ['## 题\n\n[99.6%](fact:rate)，[80](fact:local)', ['fact-mismatch 3:21+2']],
  ['## 题\n\n```chart\ntype: bars\nfacts: [disputes, dispute]\n```', ['unknown-fact 5:19+7']],
];
it.each(fails)('finds what is wrong in %j', (slides, found) => {
  expect(findingsOf(facts, { slides })).toEqual(found);
});

it('says which qualifier was dropped, and what may be written', () => {
  const [problem] = facts.run(deckOf({ slides: '## 调处[4000起](fact:disputes)' }));
  expect(problem?.message).toBe('“4000起”和台账不一致，少了“余”');
  expect(problem?.hint).toBe('台账里“disputes”写作“4000余起”，也可以写“4000多起”。');
});

it('suggests the nearest id', () => {
  const [problem] = facts.run(deckOf({ slides: '## [99.6%](fact:rat)' }));
  expect(problem?.hint).toBe('是不是“rate”？');
});
