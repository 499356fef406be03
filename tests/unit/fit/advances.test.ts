import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advances, listedRanges, readAdvance } from '../../../src/fit/advances.ts';
import { readCodePoints } from '../../../src/fonts/cmap.ts';
import { faceNames, locateFont } from '../../../src/fonts/faces.ts';
import { openAdvances } from './read-advances.ts';

const listed = listedRanges.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at),
);

describe.each(faceNames)('the widths of %s', (face) => {
  const font = readFileSync(locateFont(face).path);
  const advanceOf = openAdvances(font);

  it('are those of the font', () => {
    const numbers = advances[face].trim().split(/\s+/).map(Number);
    expect(numbers).toEqual(listed.map(advanceOf));
  });

  it('are one em for what else Chinese text has, but for marks that combine', () => {
    const common = readCodePoints(font).filter(
      (codePoint) =>
        (codePoint >= 0x3000 && codePoint <= 0x30ff) ||
        (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
        (codePoint >= 0xff01 && codePoint <= 0xff5e),
    );
    expect(common.length).toBeGreaterThan(6000);
    const others = common.filter(
      (one) => advanceOf(one) !== 1000 && !/\p{M}/u.test(String.fromCodePoint(one)),
    );
    expect(others.map((codePoint) => String.fromCodePoint(codePoint))).toEqual([]);
  });
});

it('takes what no face lists, or has, for one em', () => {
  expect(readAdvance('sans-400', '党')).toBe(1);
  expect(readAdvance('sans-400', '🔥')).toBe(1);
  expect(readAdvance('serif-900', '1')).toBeLessThan(0.7);
});
