/** Plans to put one word in the place of another. */
import type { Position } from '../deck/position.ts';
import type { Fix } from '../deck/problem.ts';
import { suggestOnly } from '../deck/suggest.mjs';

/** Plans it for a word that stands just there. */
export function fixWord({ file, line, column }: Position, before: string, after: string, safe = false): Fix {
  return { says: `“${before}”改成“${after}”`, edits: [{ file, line, column, before, after }], safe };
}

/** Plans to write a misspelt word as it must have been meant; undefined where that isn't sure. */
export function fixSpelling(
  at: Position,
  word: string,
  known: readonly string[],
  safe = false,
): Fix | undefined {
  const meant = suggestOnly(word, known);
  return meant === '' ? undefined : fixWord(at, word, meant, safe);
}

/** Plans the same for the address of a link or an image, which ends with it: `[words](#address)`. */
export function fixAddress(at: Position, address: string, meant: string, safe = false): Fix {
  const column = at.column + (at.length ?? 1) - address.length - 1;
  const { edits } = fixWord({ ...at, column }, `${address})`, `${meant})`);
  return { ...fixWord(at, address, meant, safe), edits };
}
