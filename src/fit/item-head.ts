/** What an item's first bold words are to a plain slide: its label; the writer in `render/figure.ts` parts them alike. */
import type { Inline, Item } from '../deck/content.ts';
import type { Ruler } from './ruler.ts';

export interface ItemHead {
  readonly label: readonly Inline[] | undefined;
  readonly text: readonly Inline[];
}

/** Parts an item into its label and the rest. */
export function readHead({ children }: Item): ItemHead {
  const start = children.findIndex((child) => child.kind !== 'text' || child.text.trim() !== '');
  const first = children[start];
  if (first?.kind !== 'strong') return { label: undefined, text: children };
  return { label: first.children, text: children.slice(start + 1) };
}

/** Measures an item's label, in em. */
export function measureLabel(item: Item, ruler: Ruler): number {
  const { label } = readHead(item);
  return label === undefined ? 0 : ruler.measureWidth(label, 'sans-700');
}
