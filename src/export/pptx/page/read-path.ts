/** Reads the commands of an SVG path. */
import type { PathPoint } from '../measured.ts';
import { curveArc, type Place } from './curve-arc.ts';

const operandCounts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 };

/** Splits a path's `d` into moves, lines and cubic curves; undefined when it holds a smooth curve. */
export function readPath(d: string): PathPoint[] | undefined {
  const points: PathPoint[] = [];
  let at: Place = [0, 0];
  let start: Place = at;
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const command = letter.toUpperCase();
    const count = operandCounts[command];
    if (count === undefined) return undefined;
    if (count === 0) {
      points.push({ to: 'close' });
      at = start;
      continue;
    }
    const numbers = readNumbers(rest, command === 'A');
    for (let index = 0; index + count <= numbers.length; index += count) {
      const base: Place = letter === command ? [0, 0] : at;
      const operands = numbers.slice(index, index + count);
      if (command === 'A') {
        const [rx = 0, ry = 0, degrees = 0, large = 0, sweep = 0, x = 0, y = 0] = operands;
        const to: Place = [base[0] + x, base[1] + y];
        points.push(
          ...curveArc(at, { radii: [rx, ry], degrees, isLarge: large === 1, isSweep: sweep === 1, to }),
        );
        at = to;
        continue;
      }
      const point = readPoint(command, operands, base, at, index === 0);
      points.push(point);
      at = [point.x, point.y];
      if (point.to === 'move') start = at;
    }
  }
  return points;
}

const numberPattern = /^[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/i;
const flagPattern = /^[\s,]*([01])/;

/** An arc's fourth and fifth operands are flags, which may stand close to what follows. */
function readNumbers(text: string, isArc: boolean): number[] {
  const numbers: number[] = [];
  let rest = text;
  for (;;) {
    const isFlag = isArc && [3, 4].includes(numbers.length % 7);
    const found = (isFlag ? flagPattern : numberPattern).exec(rest);
    if (found === null) return numbers;
    numbers.push(Number(found[1]));
    rest = rest.slice(found[0].length);
  }
}

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
