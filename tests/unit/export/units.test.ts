import { expect, it } from 'vitest';
import { inches, points, readPaint } from '../../../src/export/pptx/units.ts';

it('turns px of the canvas into inches and points', () => {
  expect(inches(1280)).toBeCloseTo(13.333, 3);
  expect(points(28)).toBe(21);
});

it.each([
  ['rgb(179, 25, 31)', { color: 'B3191F', transparency: 0 }],
  ['rgba(255, 255, 255, 0.4)', { color: 'FFFFFF', transparency: 60 }],
  ['rgb(0, 0, 0)|0.5', { color: '000000', transparency: 50 }],
  ['rgba(0, 0, 0, 0)', undefined],
  ['', undefined],
])('reads %s', (computed, paint) => {
  expect(readPaint(computed)).toEqual(paint);
});
