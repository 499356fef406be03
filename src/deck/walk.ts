/** Walks through a slide's content. */
import type { Block, Image, Inline, Item } from './content.ts';

/** Calls `visit` with every piece of inline content, in the order of the text. */
export function walkInlines(blocks: readonly Block[], visit: (inline: Inline) => void): void {
  for (const block of blocks) walkBlock(block, visit);
}

function walkBlock(block: Block, visit: (inline: Inline) => void): void {
  const inlines = (children: readonly Inline[]) => {
    for (const child of children) visitDeep(child, visit);
  };
  if (block.kind === 'heading' || block.kind === 'paragraph') inlines(block.children);
  else if (block.kind === 'quote') walkInlines(block.blocks, visit);
  else if (block.kind === 'group') walkInlines([block.heading, ...block.blocks], visit);
  else if (block.kind === 'table')
    for (const cell of [...block.header, ...block.rows.flat()]) inlines(cell.children);
  else if (block.kind === 'list') {
    for (const item of block.items) {
      inlines(item.children);
      walkInlines(item.blocks, visit);
    }
  } else if (block.kind === 'figure') {
    visit({ ...block.image, at: block.at });
    inlines(block.caption);
  }
}

function visitDeep(inline: Inline, visit: (inline: Inline) => void): void {
  visit(inline);
  if ('children' in inline) for (const child of inline.children) visitDeep(child, visit);
}

/** Calls `visit` with every block, also inside of groups, quotes and items. */
export function walkBlocks(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block);
    if (block.kind === 'group' || block.kind === 'quote') walkBlocks(block.blocks, visit);
    else if (block.kind === 'list') for (const item of block.items) walkBlocks(item.blocks, visit);
  }
}

/** Calls `visit` with every chart of the blocks, also inside of groups, quotes and items. */
export function walkCharts(
  blocks: readonly Block[],
  visit: (chart: Extract<Block, { kind: 'chart' }>) => void,
): void {
  walkBlocks(blocks, (block) => {
    if (block.kind === 'chart') visit(block);
  });
}

/**
 * Makes blocks anew with every piece of inline content changed, the innermost first.
 *
 * @param change - Returns what stands in the place of a piece: itself, others, or nothing.
 * @param image - Changes the picture of a figure.
 */
export function mapInlines(
  blocks: readonly Block[],
  change: (inline: Inline) => Inline[],
  image?: (image: Image) => Image,
): Block[] {
  const inlines = (list: readonly Inline[]): Inline[] =>
    list.flatMap((inline) =>
      change('children' in inline ? { ...inline, children: inlines(inline.children) } : inline),
    );
  return mapLines(blocks, inlines, image);
}

/**
 * Makes blocks anew with every line changed: what stands together in a heading, a paragraph, an item, a cell.
 *
 * @param image - Changes the picture of a figure.
 */
export function mapLines(
  blocks: readonly Block[],
  change: (line: readonly Inline[]) => readonly Inline[],
  image: (image: Image) => Image = (same) => same,
): Block[] {
  const withChildren = <C extends { readonly children: readonly Inline[] }>(one: C): C => ({
    ...one,
    children: change(one.children),
  });
  const mapItem = (item: Item): Item => ({ ...withChildren(item), blocks: item.blocks.map(mapBlock) });
  const mapBlock = (block: Block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return withChildren(block);
      case 'quote':
        return { ...block, blocks: block.blocks.map(mapBlock) };
      case 'group':
        return { ...block, heading: withChildren(block.heading), blocks: block.blocks.map(mapBlock) };
      case 'list':
        return { ...block, items: block.items.map(mapItem) };
      case 'table':
        return {
          ...block,
          header: block.header.map(withChildren),
          rows: block.rows.map((row) => row.map(withChildren)),
        };
      case 'figure':
        return { ...block, image: image(block.image), caption: change(block.caption) };
      default:
        return block;
    }
  };
  return blocks.map(mapBlock);
}
