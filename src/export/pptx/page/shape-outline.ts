/** Reads outlines of SVG shapes as moves, lines and cubic curves in the shape's own coordinates. */
import type { PathPoint } from '../measured.ts';
import { readPath } from './read-path.ts';

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

/** Follows any other shape step by step. */
function followPath(shape: SVGGeometryElement): PathPoint[] {
  const length = shape.getTotalLength();
  const steps = Math.max(2, Math.min(96, Math.ceil(length / 6)));
  const places = Array.from({ length: steps + 1 }, (_, step) =>
    shape.getPointAtLength((length * step) / steps),
  );
  return joinLine(places.map(({ x, y }) => [x, y]));
}
