/** Reads outlines of SVG shapes as moves, lines and cubic curves in the shape's own coordinates. */
import type { PathPoint } from '../measured.ts';

/** Reads a shape's outline. */
export function readOutline(shape: SVGGeometryElement): PathPoint[] {
  if (shape instanceof SVGLineElement) {
    const { x1, y1, x2, y2 } = shape;
    return joinLine([
      [x1.baseVal.value, y1.baseVal.value],
      [x2.baseVal.value, y2.baseVal.value],
    ]);
  }
  if (shape instanceof SVGPolylineElement || shape instanceof SVGPolygonElement) {
    const line = joinLine(Array.from(shape.points, ({ x, y }) => [x, y]));
    return shape instanceof SVGPolygonElement ? [...line, { to: 'close' }] : line;
  }
  if (shape instanceof SVGRectElement) {
    const { x, y, width, height } = shape.getBBox();
    const [right, bottom] = [x + width, y + height];
    return [
      ...joinLine([
        [x, y],
        [right, y],
        [right, bottom],
        [x, bottom],
      ]),
      { to: 'close' },
    ];
  }
  return readPath(shape.getAttribute('d') ?? '') ?? followPath(shape);
}

function joinLine(places: readonly (readonly [number, number])[]): PathPoint[] {
  return places.map(([x, y], index) => ({ to: index === 0 ? 'move' : 'line', x, y }));
}

const operandCounts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, Z: 0 };

/** Splits a path's `d`; undefined when it holds an arc or a smooth curve. */
function readPath(d: string): PathPoint[] | undefined {
  const points: PathPoint[] = [];
  let at: Place = [0, 0];
  let start: Place = at;
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const command = letter.toUpperCase();
    const count = operandCounts[command];
    if (count === undefined) return undefined;
    if (count === 0) {
      points.push({ to: 'close' });
      at = start;
      continue;
    }
    const numbers = Array.from(rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g), Number);
    for (let index = 0; index + count <= numbers.length; index += count) {
      const base: Place = letter === command ? [0, 0] : at;
      const point = readPoint(command, numbers.slice(index, index + count), base, at, index === 0);
      points.push(point);
      at = [point.x, point.y];
      if (point.to === 'move') start = at;
    }
  }
  return points;
}

type Place = readonly [number, number];

function readPoint(
  command: string,
  numbers: readonly number[],
  [baseX, baseY]: Place,
  [fromX, fromY]: Place,
  isFirst: boolean,
) {
  const x = (index: number) => baseX + (numbers[index] ?? 0);
  const y = (index: number) => baseY + (numbers[index] ?? 0);
  if (command === 'H') return { to: 'line' as const, x: x(0), y: fromY };
  if (command === 'V') return { to: 'line' as const, x: fromX, y: y(0) };
  if (command === 'C')
    return { to: 'curve' as const, x: x(4), y: y(5), controls: [x(0), y(1), x(2), y(3)] as const };
  if (command === 'Q') {
    const third = (end: number, control: number) => end + ((control - end) * 2) / 3;
    const controls = [third(fromX, x(0)), third(fromY, y(1)), third(x(2), x(0)), third(y(3), y(1))] as const;
    return { to: 'curve' as const, x: x(2), y: y(3), controls };
  }
  return { to: command === 'M' && isFirst ? ('move' as const) : ('line' as const), x: x(0), y: y(1) };
}

/** Follows any other shape step by step. */
function followPath(shape: SVGGeometryElement): PathPoint[] {
  const length = shape.getTotalLength();
  const steps = Math.max(2, Math.min(96, Math.ceil(length / 6)));
  const places = Array.from({ length: steps + 1 }, (_, step) =>
    shape.getPointAtLength((length * step) / steps),
  );
  return joinLine(places.map(({ x, y }) => [x, y]));
}
