import { expect, it } from 'vitest';
import type { PathPoint } from '../../../src/export/pptx/measured.ts';
import { clipPath } from '../../../src/export/pptx/page/clip-path.ts';

const slide = { w: 1280, h: 720 };
const places = (points: readonly PathPoint[]) =>
  points.map((point) =>
    point.to === 'close' ? 'close' : `${point.to} ${point.x.toFixed(1)} ${point.y.toFixed(1)}`,
  );

it('ends a line at the edge, on its own slope', () => {
  const line: PathPoint[] = [
    { to: 'move', x: 1200, y: 100 },
    { to: 'line', x: 1360, y: 200 },
  ];
  expect(places(clipPath(line, slide, false))).toEqual(['move 1200.0 100.0', 'line 1280.0 150.0']);
});

it('leaves out what goes away and comes back, so that nothing is drawn along the edge', () => {
  const line: PathPoint[] = [
    { to: 'move', x: -50, y: 10 },
    { to: 'line', x: 50, y: 10 },
    { to: 'line', x: 50, y: -30 },
    { to: 'line', x: 90, y: -30 },
    { to: 'line', x: 90, y: 40 },
  ];
  expect(places(clipPath(line, slide, false))).toEqual([
    'move 0.0 10.0',
    'line 50.0 10.0',
    'line 50.0 0.0',
    'move 90.0 0.0',
    'line 90.0 40.0',
  ]);
});

it('follows the edge with what is filled', () => {
  const field: PathPoint[] = [
    { to: 'move', x: 1180, y: 600 },
    { to: 'line', x: 1380, y: 600 },
    { to: 'line', x: 1380, y: 700 },
    { to: 'close' },
  ];
  expect(places(clipPath(field, slide, true))).toEqual([
    'move 1180.0 600.0',
    'line 1280.0 600.0',
    'line 1280.0 600.0',
    'line 1280.0 700.0',
    'close',
  ]);
});

it('cuts a curve where it crosses the edge, and leaves the rest of it as it was', () => {
  const curve: PathPoint[] = [
    { to: 'move', x: 1080, y: 100 },
    { to: 'curve', x: 1480, y: 300, controls: [1213, 100, 1347, 300] },
  ];
  const [, cut] = clipPath(curve, slide, false);
  expect(cut).toMatchObject({ to: 'curve', x: 1280 });
  expect(cut?.to === 'curve' && cut.y).toBeCloseTo(200, 0);
});

it('says nothing of a path that lies outside', () => {
  expect(
    clipPath(
      [
        { to: 'move', x: -9, y: 5 },
        { to: 'line', x: -1, y: 5 },
      ],
      slide,
      false,
    ),
  ).toEqual([]);
});

it('leaves a closed line inside of the slide closed', () => {
  const triangle: PathPoint[] = [
    { to: 'move', x: 10, y: 10 },
    { to: 'line', x: 20, y: 10 },
    { to: 'line', x: 20, y: 20 },
    { to: 'close' },
  ];
  expect(clipPath(triangle, slide, false)).toEqual(triangle);
});
