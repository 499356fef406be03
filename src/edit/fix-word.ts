import type { Position } from '../deck/position.ts';
import type { Fix } from '../deck/problem.ts';

/** Plans to put one word in the place of another that stands just there. */
export function fixWord({ file, line, column }: Position, before: string, after: string, safe: boolean): Fix {
  return { says: `“${before}”改成“${after}”`, edits: [{ file, line, column, before, after }], safe };
}
