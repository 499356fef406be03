import { expect, it } from 'vitest';
import { punctuation } from '../../../src/checks/punctuation.ts';
import { findingsOf } from './deck-of.ts';

const passes = [
  '第一，第二；第三：好！',
  '9:30开始，4,000人',
  'Hello, world (again).',
  '版本2.0的说明',
  '`if (甲, 乙)`',
  '党建+治理、1+2+N',
  '他说：“好。”',
  'reveal.js做的',
];
it.each(passes)('passes %s', (text) =>
  expect(findingsOf(punctuation, { slides: `## 题\n\n${text}` })).toEqual([]),
);

const fails: [string, string[]][] = [
  ['第一,第二', ['half-width-punctuation 3:3+1']],
  ['来源:湖南', ['half-width-punctuation 3:3+1']],
  ['他说"好"', ['half-width-punctuation 3:3+1', 'half-width-punctuation 3:5+1']],
  ['讲完了.', ['half-width-punctuation 3:4+1']],
  ['等等...', ['half-width-punctuation 3:3+3']],
  ['这样--那样', ['half-width-punctuation 3:3+2']],
  ['[雷锋派出所](fact:team),金星', ['half-width-punctuation 3:19+1']],
  ['- 甲\n- 乙(丙)', ['half-width-punctuation 4:4+1', 'half-width-punctuation 4:6+1']],
  ['Note:\n好吗?', ['half-width-punctuation 4:3+1']],
];
it.each(fails)('finds what is wrong in %j', (text, found) => {
  expect(findingsOf(punctuation, { slides: `## 题\n\n${text}` })).toEqual(found);
});
