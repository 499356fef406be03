import { expect, it } from 'vitest';
import { marks } from '../../../src/checks/marks.ts';
import { findingsOf } from './deck-of.ts';

const passes = [
  '“甲”（乙）《丙》【丁】',
  '“甲‘乙’丙”',
  '**“甲**”',
  '“[雷锋派出所](fact:team)”',
  '（“甲”）',
  'it’s',
  '“甲|乙”',
];
it.each(passes)('passes %s', (text) => expect(findingsOf(marks, { slides: `## ${text}` })).toEqual([]));

const fails: [string, string[]][] = [
  ['## “甲', ['unbalanced-marks 1:4+1']],
  ['## 甲”', ['unbalanced-marks 1:5+1']],
  ['## （甲“乙）', ['unbalanced-marks 1:6+1']],
  ['## 题\n\n- “甲\n- 乙”', ['unbalanced-marks 3:3+1', 'unbalanced-marks 4:4+1']],
  ['## 题\n\n“[雷锋派出所](fact:team)', ['unbalanced-marks 3:1+1']],
  ['## ”甲“', ['unbalanced-marks 1:4+1', 'unbalanced-marks 1:6+1']],
];
it.each(fails)('finds the odd one in %j', (slides, found) =>
  expect(findingsOf(marks, { slides })).toEqual(found),
);
