/** Chooses what of a deck may leave the house. */
import type { Block, Inline, Item } from './content.ts';
import type { Deck } from './deck.ts';

export interface Selection {
  /** Whether speaker notes go along. */
  readonly notes: boolean;
  /** Whether slides marked internal go along. */
  readonly internal: boolean;
}

/** What the public gets: neither notes nor internal slides. */
export const publicSelection: Selection = { notes: false, internal: false };
/** What the presenter gets. */
export const presenterSelection: Selection = { notes: true, internal: true };

/** Leaves out what is not selected, renumbers the rest, and unlinks links to what is gone. */
export function selectDeck(deck: Deck, { notes, internal }: Selection): Deck {
  const kept = deck.slides.filter((slide) => internal || slide.audience === 'public');
  const ids = new Set(kept.map((slide) => slide.id));
  const slides = kept.map((slide, index) => ({
    ...slide,
    number: index + 1,
    blocks:
      kept.length === deck.slides.length
        ? slide.blocks
        : slide.blocks.map((block) => unlinkBlock(block, ids)),
    notes: notes ? slide.notes : [],
  }));
  const chapters = deck.chapters.map((chapter) => ({
    ...chapter,
    slides: chapter.slides.filter((id) => ids.has(id)),
  }));
  return { ...deck, slides, chapters };
}

function unlinkBlock(block: Block, ids: ReadonlySet<string>): Block {
  const blocks = (list: readonly Block[]) => list.map((inner) => unlinkBlock(inner, ids));
  const inlines = (list: readonly Inline[]) => list.flatMap((inline) => unlinkInline(inline, ids));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: inlines(block.children) };
    case 'quote':
    case 'group':
      return { ...block, blocks: blocks(block.blocks) };
    case 'list': {
      const item = (one: Item) => ({ ...one, children: inlines(one.children), blocks: blocks(one.blocks) });
      return { ...block, items: block.items.map(item) };
    }
    case 'table': {
      const cell = <C extends { children: readonly Inline[] }>(one: C) => ({
        ...one,
        children: inlines(one.children),
      });
      return { ...block, header: block.header.map(cell), rows: block.rows.map((row) => row.map(cell)) };
    }
    default:
      return block;
  }
}

function unlinkInline(inline: Inline, ids: ReadonlySet<string>): Inline[] {
  if (!('children' in inline)) return [inline];
  const children = inline.children.flatMap((child) => unlinkInline(child, ids));
  const dead = inline.kind === 'link' && inline.href.startsWith('#') && !ids.has(inline.href.slice(1));
  return dead ? children : [{ ...inline, children }];
}
