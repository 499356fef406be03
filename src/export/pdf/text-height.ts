/** Tells how high on its page a text begins. */
import type { Operation } from './content-stream.ts';

/** Follows the operations of a page's stream; answers are about the place where it has come to. */
export interface HeightReader {
  readonly follow: (operation: Operation) => void;
  /** Points above the page's lower edge. */
  readonly heightPt: () => number;
}

/** a b c d e f of PDF's matrices: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Starts at the head of a stream; what moves only from letter to letter is not followed. */
export function createHeightReader(text: string): HeightReader {
  const kept: Matrix[] = [];
  let place = identity;
  let line: Operation | undefined;
  return {
    follow(operation) {
      const { operator, start, end } = operation;
      if (operator === 'q') kept.push(place);
      else if (operator === 'Q') place = kept.pop() ?? identity;
      else if (operator === 'cm') place = multiply(readMatrix(text.slice(start, end)), place);
      else if (operator === 'BT') line = undefined;
      else if (operator === 'Tm') line = operation;
    },
    heightPt: () => multiply(line ? readMatrix(text.slice(line.start, line.end)) : identity, place)[5],
  };
}

function readMatrix(operation: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operation.trim().split(/\s+/).slice(0, 6).map(Number);
  return [a, b, c, d, e, f];
}

/** Applies `inner` first. */
function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
