/** Keeps the numbers that an author gave to the items of a list. */
import type { Tokens } from 'marked';
import type { Item } from '../deck/content.ts';

/** Numbers that grow were meant, such as 3, 4, 10; any others, such as 1, 1, 1, are only counted on from the first. */
export function numberItems(items: readonly Item[], written: readonly Tokens.ListItem[]): Item[] {
  const numbers = written.map(({ raw }) => Number.parseInt(raw.trimStart(), 10));
  const isGrowing = numbers.every((number, index) => number > (numbers[index - 1] ?? -1));
  return items.map((item, index) => {
    const value = isGrowing || index === 0 ? numbers[index] : undefined;
    const counted = index === 0 ? 1 : (numbers[index - 1] ?? 0) + 1;
    return value === undefined || value === counted ? item : { ...item, value };
  });
}
