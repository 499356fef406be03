import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/deck/problem.ts';
import { applyEdits } from '../../../src/edit/apply-edits.ts';

const edit = (line: number, column: number, before: string, after: string): Edit => {
  return { file: 'a.md', line, column, before, after };
};

describe('applyEdits', () => {
  it('makes edits in whatever order they come', () => {
    const edits = [edit(2, 2, ',', '，'), edit(1, 1, '甲', '乙'), edit(2, 4, '', '！')];
    expect(applyEdits('甲\n一,二\n', edits)).toBe('乙\n一，二！\n');
  });

  it('leaves words alone that are not the ones', () => {
    const edits = [
      edit(1, 1, '乙', '丙'),
      edit(1, 9, '', '丙'),
      edit(7, 1, '', '丙'),
      edit(1, 2, '\n乙', ''),
    ];
    expect(applyEdits('甲\n乙', edits)).toBe('甲\n乙');
  });

  it('narrows edits that name more words than change, so that several of a line are made', () => {
    const edits = [edit(1, 1, '一,二;三', '一，二;三'), edit(1, 1, '一,二;三', '一,二；三')];
    expect(applyEdits('一,二;三', edits)).toBe('一，二；三');
  });

  it('makes the first of two that overlap', () => {
    const edits = [
      edit(1, 2, '乙丙', '一'),
      edit(1, 1, '甲乙', '二'),
      edit(1, 3, '', '三'),
      edit(1, 3, '', '四'),
    ];
    expect(applyEdits('甲乙丙', edits)).toBe('二三丙');
  });

  it.each([
    ['\r\n', '甲\r\n乙'],
    ['\r', '甲\r乙'],
    ['\n', '甲\n乙'],
    ['\n', '甲乙'],
  ])('writes the line end %j of the file', (end, text) => {
    expect(applyEdits(text, [edit(1, 1, '', '---\n')])).toBe(`---${end}${text}`);
  });

  it('keeps a byte order mark, which is no column', () => {
    expect(applyEdits('\uFEFF甲,乙\n丙,', [edit(1, 2, ',', '，'), edit(2, 2, ',', '，')])).toBe(
      '\uFEFF甲，乙\n丙，',
    );
  });

  it('never divides a character of two units', () => {
    expect(applyEdits('𠮷,', [edit(1, 3, ',', '，')])).toBe('𠮷，');
    const halves = [edit(1, 1, '𠮷', '𠮸'), edit(1, 1, '😀', '𠀀')];
    expect(applyEdits('𠮷', halves)).toBe('𠮸');
    expect(applyEdits('😀', halves)).toBe('𠀀');
  });

  it('makes what one edit says, whatever the text', () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 8 })
      .map((text) => text.replace(/[\r\n\uFEFF]/g, ''));
    fc.assert(
      fc.property(words, words, words, words, (head, before, after, tail) => {
        const made = applyEdits(`甲\n${head}${before}${tail}`, [edit(2, head.length + 1, before, after)]);
        expect(made).toBe(`甲\n${head}${after}${tail}`);
      }),
    );
  });
});
