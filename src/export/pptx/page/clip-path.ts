/** Cuts paths off at the slide's edges: they go on beyond the edges of any wall, and a slide has none. */
import type { PathPoint } from '../measured.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A straight or curved piece of a path; a straight one has its ends as controls. */
type Bow = readonly [Spot, Spot, Spot, Spot];

/**
 * Cuts a path off.
 *
 * @param isFilled - Then what lies outside follows the edges, as the inside must stay closed; else it goes.
 */
export function clipPath(
  points: readonly PathPoint[],
  { w, h }: { readonly w: number; readonly h: number },
  isFilled: boolean,
): PathPoint[] {
  const clipped: PathPoint[] = [];
  const clamp = ({ x, y }: Spot): Spot => ({
    x: Math.min(Math.max(x, 0), w),
    y: Math.min(Math.max(y, 0), h),
  });
  const isInside = ({ x, y }: Spot) => x > -0.01 && x < w + 0.01 && y > -0.01 && y < h + 0.01;
  let at: Spot = { x: 0, y: 0 };
  let start = at;
  let isPenDown = false;
  let isWhole = true;
  const draw = (bow: Bow, isStraight: boolean) => {
    if (!isFilled && !isInside(cutBow(bow, 0.5)[0][3])) {
      isPenDown = false;
      isWhole = false;
      return;
    }
    if (!isPenDown) clipped.push({ to: 'move', ...clamp(bow[0]) });
    isPenDown = true;
    const [first, second, end] = [clamp(bow[1]), clamp(bow[2]), clamp(bow[3])];
    if (isStraight) clipped.push({ to: 'line', ...end });
    else clipped.push({ to: 'curve', ...end, controls: [first.x, first.y, second.x, second.y] });
  };
  const follow = (bow: Bow, isStraight: boolean) => {
    const edges = [0, w].flatMap((edge) => findCrossings(bow, 'x', edge));
    const cuts = [...edges, ...[0, h].flatMap((edge) => findCrossings(bow, 'y', edge))].sort((a, b) => a - b);
    for (const part of splitBow(bow, cuts)) draw(part, isStraight);
    at = bow[3];
  };
  for (const point of points) {
    if (point.to === 'move') {
      at = point;
      start = at;
      isPenDown = false;
      isWhole = true;
    } else if (point.to === 'close') {
      if (isWhole && isPenDown) clipped.push(point);
      else if (!isWhole) follow([at, at, start, start], true);
      at = start;
      isPenDown = false;
    } else {
      const [x1, y1, x2, y2] = point.to === 'curve' ? point.controls : [at.x, at.y, point.x, point.y];
      follow([at, { x: x1, y: y1 }, { x: x2, y: y2 }, point], point.to === 'line');
    }
  }
  return clipped;
}

/** Cuts a piece in two. */
function cutBow([a, b, c, d]: Bow, share: number): [Bow, Bow] {
  const between = (from: Spot, to: Spot): Spot => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  });
  const [ab, bc, cd] = [between(a, b), between(b, c), between(c, d)];
  const [abc, bcd] = [between(ab, bc), between(bc, cd)];
  const middle = between(abc, bcd);
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ];
}

function splitBow(bow: Bow, cuts: readonly number[]): Bow[] {
  const parts: Bow[] = [];
  let rest = bow;
  let done = 0;
  for (const cut of cuts) {
    const [part, next] = cutBow(rest, (cut - done) / (1 - done));
    parts.push(part);
    rest = next;
    done = cut;
  }
  return [...parts, rest];
}

/** Finds where a piece crosses an edge, step by step: each step holds one crossing at most. */
function findCrossings(bow: Bow, axis: 'x' | 'y', edge: number): number[] {
  const away = (share: number) => cutBow(bow, share)[0][3][axis] - edge;
  const steps = 16;
  return Array.from({ length: steps }, (_, step) => [step / steps, (step + 1) / steps] as const).flatMap(
    ([from, to]) => {
      if (away(from) < 0 === away(to) < 0) return [];
      let [low, high] = [from, to];
      for (let round = 0; round < 40; round++) {
        const middle = (low + high) / 2;
        if (away(middle) < 0 === away(from) < 0) low = middle;
        else high = middle;
      }
      return high > 0.0001 && high < 0.9999 ? [high] : [];
    },
  );
}
