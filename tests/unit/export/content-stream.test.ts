import { expect, it } from 'vitest';
import { readOperations as read } from '../../../src/export/pdf/content-stream.ts';

it('splits a stream into operators with their operands', () => {
  const text = 'q\n1 0 0 -1 0 540 cm /P <</MCID 0 >>BDC BT /F1 12 Tf <0041> Tj ET EMC Q';
  expect(read(text).map(({ operator }) => operator)).toEqual([
    'q',
    'cm',
    'BDC',
    'BT',
    'Tf',
    'Tj',
    'ET',
    'EMC',
    'Q',
  ]);
  const marked = read(text)[2];
  expect(text.slice(marked?.start, marked?.end)).toBe('/P <</MCID 0 >>BDC');
});

it('takes no word of a string or a comment for an operator', () => {
  expect(read('(a \\) f (S) b) Tj % q Q\n[(x) -3 (y)] TJ').map(({ operator }) => operator)).toEqual([
    'Tj',
    'TJ',
  ]);
});

it('knows operators with a star and with a quote', () => {
  expect(read('0 0 1 1 re f* (x) \' (y) "').map(({ operator }) => operator)).toEqual(['re', 'f*', "'", '"']);
});

it('keeps the last operand', () => {
  expect(read('/X12 Do')[0]?.operand).toBe('/X12');
});

it('refuses an inline image', () => {
  expect(() => read('BI /W 1 ID x EI')).toThrow('inline image');
});
