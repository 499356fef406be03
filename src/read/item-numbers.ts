/** Keeps the numbers that an author gave to the items of a list. */
import type { Item } from '../deck/content.ts';

/** Numbers that grow were meant, such as 3, 4, 10; any others, such as 1, 1, 1, are only counted on from the first. */
export function numberItems(items: readonly Item[], numbers: readonly number[]): Item[] {
  const first = numbers[0] ?? 1;
  const isGrowing = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  const counted = isGrowing ? numbers : items.map((_, index) => first + index);
  // Lists that count from one need no numbers.
  if (counted.every((number, index) => number === index + 1)) return [...items];
  return items.map((item, index) => ({ ...item, value: counted[index] ?? first + index }));
}
