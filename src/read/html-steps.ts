/** Steps as Slidev and reveal.js write them in HTML: `<v-click>`, `<v-clicks>`, `v-click`, `class="fragment"`. */
import type { Block } from '../deck/content.ts';
import type { Piece } from './blocks.ts';
import type { Context } from './context.ts';
import type { Tag } from './tags.ts';

/** All that a tag holds appears at one step, or one piece after the other. */
export type TagStep =
  | { readonly kind: 'together'; readonly step: number | undefined }
  | { readonly kind: 'each' };

/** Reads what a tag says of steps; undefined when it says nothing. */
export function stepOfTag({ name, attributes }: Tag): TagStep | undefined {
  if (name === 'v-clicks') return { kind: 'each' };
  const isFragment = /(?:^|\s)fragment(?:\s|$)/.test(attributes.get('class') ?? '');
  const isClick = ['v-click', 'v-after', 'v-click-hide'].some(
    (word) => name === word || attributes.has(word),
  );
  if (!isFragment && !isClick) return undefined;
  const number =
    attributes.get('data-fragment-index') ?? attributes.get('at') ?? attributes.get('v-click') ?? '';
  return { kind: 'together', step: /^\d{1,3}$/.test(number) ? Number(number) : undefined };
}

/** Gives the blocks their steps. */
export function stepThrough(
  pieces: readonly Piece[],
  step: TagStep,
  { nextFragment }: Pick<Context, 'nextFragment'>,
): Piece[] {
  const whole = step.kind === 'together' ? (step.step ?? nextFragment()) : undefined;
  const change = (block: Block): Block => {
    if (whole !== undefined) return { ...block, attributes: { fragment: whole } };
    if (block.kind !== 'list') return { ...block, attributes: { fragment: nextFragment() } };
    const items = block.items.map((item) => ({ ...item, attributes: { fragment: nextFragment() } }));
    return { ...block, items };
  };
  return pieces.map((piece) => (piece.kind === 'block' ? { ...piece, block: change(piece.block) } : piece));
}
