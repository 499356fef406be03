/**
 * What a layout takes: named slots in the order in which their blocks stand on the slide.
 * The same declaration checks a slide, feeds its layout and writes the hint of a mistake.
 */
import type { Block, BlockKind } from '../deck/content.ts';
import { readFigureItem } from './parts/figure-item.ts';

export interface Slot<K extends BlockKind = BlockKind> {
  readonly accepts: readonly K[];
  readonly min: number;
  readonly max: number;
  /** What belongs here, in Chinese, for the hint of a mistake. */
  readonly says: string;
  /** Narrows what is accepted beyond its kind. */
  readonly fits: (block: Block) => boolean;
}

export type Slots = Readonly<Record<string, Slot>>;

/** The blocks of each slot, typed by what the slot accepts. */
export type Content<S extends Slots> = {
  readonly [Name in keyof S]: readonly Extract<Block, { kind: S[Name]['accepts'][number] }>[];
};

/** A breach of a layout's slots. */
export type SlotFault =
  | { readonly kind: 'missing'; readonly slot: Slot; readonly found: number }
  | { readonly kind: 'unexpected'; readonly block: Block };

/** Declares a slot for `min` to `max` blocks of the kinds. */
export function slot<K extends BlockKind>(
  accepts: K | readonly K[],
  [min, max]: readonly [number, number],
  says: string,
  fits: (block: Extract<Block, { kind: K }>) => boolean = () => true,
): Slot<K> {
  const kinds = (Array.isArray(accepts) ? accepts : [accepts]) as readonly K[];
  return { accepts: kinds, min, max, says, fits: fits as (block: Block) => boolean };
}

/** Hands a slide's blocks to the slots in order; what no slot takes is the rest, and a fault as what a slot lacks. */
export function fillSlots<S extends Slots>(slots: S, blocks: readonly Block[]) {
  const content: Record<string, Block[]> = {};
  const faults: SlotFault[] = [];
  let rest = blocks;
  for (const [name, slot] of Object.entries(slots)) {
    const taken: Block[] = [];
    while (rest[0] && taken.length < slot.max && takes(slot, rest[0])) {
      taken.push(rest[0]);
      rest = rest.slice(1);
    }
    content[name] = taken;
    if (taken.length < slot.min) faults.push({ kind: 'missing', slot, found: taken.length });
  }
  for (const block of rest) faults.push({ kind: 'unexpected', block });
  return { content: content as unknown as Content<S>, rest, faults };
}

function takes(slot: Slot, block: Block): boolean {
  return slot.accepts.includes(block.kind) && slot.fits(block);
}

/** Says whether every item of a list begins with a figure. */
export function beginsWithFigure(list: Extract<Block, { kind: 'list' }>): boolean {
  return list.items.every((item) => readFigureItem(item) !== undefined);
}

/** Accepts lists of `min` to `max` items. */
export function listOf([min, max]: readonly [number, number], ordered?: boolean) {
  return (block: Extract<Block, { kind: 'list' }>): boolean =>
    block.items.length >= min &&
    block.items.length <= max &&
    (ordered === undefined || block.ordered === ordered);
}
