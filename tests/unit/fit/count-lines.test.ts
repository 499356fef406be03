import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/deck/content.ts';
import { countLines, measureGlyphs } from '../../../src/fit/count-lines.ts';
import { setGlyphs } from '../../../src/fit/glyphs.ts';

const at = { file: '', line: 1, column: 1 };
const text = (words: string): Inline => ({ kind: 'text', text: words, at });
const set = (children: readonly Inline[], trims = true) =>
  setGlyphs(children, { face: 'sans-400', trims, isFigure: (id) => id === 'figure' });
/** Counts lines in a box of so many characters. */
const lines = (children: string | readonly Inline[], ems: number, trims = true) =>
  countLines(set(typeof children === 'string' ? [text(children)] : children, trims), 10, ems * 10);

describe('lines', () => {
  it.each([
    ['一个字也没有折', 7, 1],
    ['前一句，后一句', 4, 2],
    ['前一句，后一句', 6, 2],
    ['前一句，后一句', 7, 1],
    ['没有标点的一长串字', 4, 3],
    ['先写，没有标点的一长串字', 5, 3],
    ['走进Party的门', 4, 2],
    ['一二三四 Wi-Fi', 5, 2],
    ['“一二三”四五六', 5, 2],
    ['他说：“一二三”', 5, 2],
    ['调处480余次', 4, 2],
    ['', 4, 1],
  ])('of “%s” in a box of %d characters are %d', (words, ems, count) => {
    expect(lines(words, ems)).toBe(count);
  });

  it('end where a break is forced, and may end where a title says so', () => {
    expect(lines([text('一'), { kind: 'break', at }, text('二')], 9)).toBe(2);
    expect(lines([text('一二三'), { kind: 'title-break', at }, text('四五六')], 5)).toBe(2);
    expect(lines([text('一二三'), { kind: 'title-break', at }, text('四五六')], 6)).toBe(1);
  });

  it('hold a figure of the ledger whole', () => {
    const fact = (id: string): Inline => ({ kind: 'fact', fact: id, text: '三所，一庭', at });
    expect(lines([text('有，'), fact('figure')], 5)).toBe(2);
    expect(lines([text('有，'), fact('phrase')], 5.1)).toBe(2);
    expect(measureGlyphs(set([fact('figure')]))).toBe(5);
  });
});

it('sets adjacent marks closer by half an em where the engine does', () => {
  expect(measureGlyphs(set([text('他说：“好。”（笑）')]))).toBe(10 - 1.5);
  expect(measureGlyphs(set([text('他说：“好。”（笑）')], false))).toBe(10);
  expect(lines('说：“一”，“二”', 7.5)).toBe(1);
  expect(lines('说：“一”，“二”', 7.5, false)).toBe(2);
});

it('takes bold words for bold, and Latin letters for as wide as they are', () => {
  const bold = measureGlyphs(set([{ kind: 'strong', children: [text('Party')], at }]));
  expect(bold).toBeGreaterThan(measureGlyphs(set([text('Party')])));
  expect(bold).toBeLessThan(3);
});
