/** Says how much of the slide's type a list or a text can have, by how much there is. */
import type { Block, Inline } from '../../deck/content.ts';
import { plainText, plainTextOf } from '../../deck/plain-text.ts';

/** How far apart rows stand, and how large they are: as classes. */
export type Roominess = 'roomy' | 'usual' | 'close';

/** Chooses by the number of rows. */
export function fitRows(count: number, [roomy, usual]: readonly [number, number]): Roominess {
  if (count <= roomy) return 'roomy';
  return count <= usual ? 'usual' : 'close';
}

/** Counts a line's characters. */
export function countCharacters(children: readonly Inline[]): number {
  return [...plainText(children)].length;
}

/** Counts the characters of blocks. */
export function countWords(blocks: readonly Block[]): number {
  return [...plainTextOf(blocks)].length;
}
