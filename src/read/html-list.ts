/** Counts the items of a list of HTML. */
import type { Item } from '../deck/content.ts';
import { numberItems } from './item-numbers.ts';
import type { Region } from './regions.ts';

/** Counts as browsers do: from `start`, and on from each `value`. */
export function countItems({ tag, parts }: Region, items: readonly Item[]): Item[] {
  const read = (text: string | undefined) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined);
  let number = (read(tag.attributes.get('start')) ?? 1) - 1;
  const numbers = parts.flatMap((item) => {
    if (item.kind !== 'region') return [];
    number = read(item.tag.attributes.get('value')) ?? number + 1;
    return [number];
  });
  return numberItems(items, numbers);
}
