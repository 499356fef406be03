import { expect, it } from 'vitest';
import { writeCount, writeNumeral } from '../../../src/deck/numerals.ts';

it.each([
  [0, '零'],
  [1, '一'],
  [2, '二'],
  [9, '九'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
  [100, '100'],
])('writes %i as %s', (number, words) => {
  expect(writeNumeral(number)).toBe(words);
});

it.each([
  [1, '一'],
  [2, '两'],
  [3, '三'],
  [12, '十二'],
])('counts %i as %s', (number, words) => {
  expect(writeCount(number)).toBe(words);
});
