import { expect, it } from 'vitest';
import type { PathPoint } from '../../../src/export/pptx/measured.ts';
import { readPath } from '../../../src/export/pptx/page/read-path.ts';

/** A place on a cubic curve. */
function follow(from: readonly [number, number], point: PathPoint, share: number): [number, number] {
  if (point.to !== 'curve') throw new Error(point.to);
  const [x1, y1, x2, y2] = point.controls;
  const mix = (a: number, b: number, c: number, d: number) =>
    a * (1 - share) ** 3 +
    3 * b * share * (1 - share) ** 2 +
    3 * c * share ** 2 * (1 - share) +
    d * share ** 3;
  return [mix(from[0], x1, x2, point.x), mix(from[1], y1, y2, point.y)];
}

it('draws half a circle by two curves that keep to it', () => {
  const points = readPath('M0 0a10 10 0 0 1 20 0') ?? [];
  expect(points.map(({ to }) => to)).toEqual(['move', 'curve', 'curve']);
  const [, first, second] = points as [PathPoint, PathPoint & { x: number; y: number }, PathPoint];
  expect([first.x, first.y]).toEqual([expect.closeTo(10), expect.closeTo(-10)]);
  for (const share of [0.25, 0.5, 0.75]) {
    const [x, y] = follow([0, 0], first, share);
    expect(Math.hypot(x - 10, y)).toBeCloseTo(10, 1);
    const [right, up] = follow([10, -10], second, share);
    expect(Math.hypot(right - 10, up)).toBeCloseTo(10, 1);
  }
});

it('goes the other way round where the flags say so', () => {
  const [, below] = readPath('M0 0A10 10 0 0 0 20 0') ?? [];
  expect(below).toMatchObject({ y: expect.closeTo(10) });
  const far = readPath('M0 0A10 10 0 1 1 10 10') ?? [];
  expect(far).toHaveLength(4);
});

it('stretches radii that are too small, and turns its ellipse', () => {
  const grown = readPath('M0 0A1 1 0 0 1 20 0') ?? [];
  expect(grown[1]).toMatchObject({ x: expect.closeTo(10), y: expect.closeTo(-10) });
  const turned = readPath('M0 0A20 10 90 0 1 20 0') ?? [];
  expect(turned[1]).toMatchObject({ x: expect.closeTo(10), y: expect.closeTo(-20) });
});

it('reads flags that stand close together, and several arcs of one letter', () => {
  expect(readPath('M0 0a10 10 0 01 20 0 10 10 0 0120 0')).toEqual(
    readPath('M0 0a10 10 0 0 1 20 0a10 10 0 0 1 20 0'),
  );
});

it('goes on from where an arc has ended', () => {
  expect(readPath('M5 5a10 10 0 0 1 20 0h7')?.at(-1)).toEqual({ to: 'line', x: 32, y: 5 });
});
