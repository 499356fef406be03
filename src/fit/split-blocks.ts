/** Parts blocks where a slide is full: between blocks, items, rows or sentences. */
import type { Block, Inline, Item, List, Table } from '../deck/content.ts';

/** Says whether blocks have room. */
export type Fits = (blocks: readonly Block[]) => boolean;

interface Parts<T> {
  readonly head: T;
  readonly rest: T;
}

/** Parts blocks into as many as have room each; what has none by itself stands alone. */
export function splitBlocks(blocks: readonly Block[], fits: Fits): readonly (readonly Block[])[] {
  const parts: (readonly Block[])[] = [];
  let left = blocks;
  while (left.length > 0) {
    const { head, rest } = takeWhatFits(left, fits);
    parts.push(head);
    left = rest;
  }
  return parts;
}

function takeWhatFits(blocks: readonly Block[], fits: Fits): Parts<readonly Block[]> {
  if (fits(blocks)) return { head: blocks, rest: [] };
  const whole = countFitting(blocks, fits);
  const before = blocks.slice(0, whole);
  const [next, ...after] = blocks.slice(whole);
  const parts = next && splitBlock(next, (head) => fits([...before, head]));
  if (parts) return { head: [...before, parts.head], rest: [parts.rest, ...after] };
  // A heading goes with what it is about.
  const keep = before.length > 1 && before.at(-1)?.kind === 'heading' ? whole - 1 : whole;
  const most = Math.max(1, keep);
  return { head: blocks.slice(0, most), rest: blocks.slice(most) };
}

function countFitting(blocks: readonly Block[], fits: Fits): number {
  let count = 0;
  while (count < blocks.length && fits(blocks.slice(0, count + 1))) count++;
  return count;
}

function splitBlock(block: Block, fits: (head: Block) => boolean): Parts<Block> | undefined {
  switch (block.kind) {
    case 'list':
      return splitList(block, fits);
    case 'table':
      return splitTable(block, fits);
    case 'paragraph':
      return splitSentences(block, fits);
    case 'code-block':
      return splitAt(block.text.split('\n'), (lines) => ({ ...block, text: lines.join('\n') }), fits);
    case 'quote':
    case 'group':
      return splitInside(block, fits);
    default:
      return undefined;
  }
}

/** Parts something at the last place that leaves its beginning room. */
function splitAt<T, B extends Block>(
  pieces: readonly T[],
  join: (pieces: readonly T[]) => B,
  fits: (head: Block) => boolean,
): Parts<B> | undefined {
  for (let count = pieces.length - 1; count > 0; count--) {
    const head = join(pieces.slice(0, count));
    if (fits(head)) return { head, rest: join(pieces.slice(count)) };
  }
  return undefined;
}

/** The rest of an ordered list goes on counting. */
function splitList(list: List, fits: (head: Block) => boolean): Parts<Block> | undefined {
  const first = list.start ?? 1;
  for (let count = list.items.length - 1; count >= 0; count--) {
    const items = list.items.slice(0, count);
    const rest = list.items.slice(count);
    const withHead = (more: readonly Item[]): List => ({ ...list, items: [...items, ...more] });
    const startAt = (start: number, of: readonly Item[]): List =>
      list.ordered ? { ...list, start, items: of } : { ...list, items: of };
    if (count > 0 && !fits(withHead([]))) continue;
    const [next, ...after] = rest;
    const parts = next && count < 2 ? splitItem(next, (head) => fits(withHead([head]))) : undefined;
    if (parts) return { head: withHead([parts.head]), rest: startAt(first + count, [parts.rest, ...after]) };
    return count === 0 ? undefined : { head: withHead([]), rest: startAt(first + count, rest) };
  }
  return undefined;
}

/** An item that is too long by itself goes on as an item. */
function splitItem(item: Item, fits: (head: Item) => boolean): Parts<Item> | undefined {
  const { blocks } = item;
  const withBlocks = (head: readonly Block[]) => ({ ...item, blocks: head });
  if (blocks.length > 0 && fits(withBlocks([]))) {
    const { head, rest } = takeWhatFits(blocks, (some) => fits(withBlocks(some)));
    const isWhole = rest.length === 0 || !fits(withBlocks(head));
    return isWhole ? undefined : { head: withBlocks(head), rest: { ...item, blocks: rest } };
  }
  const sentences = listSentences(item.children);
  for (let count = sentences.length - 1; count > 0; count--) {
    const head: Item = { ...item, children: sentences.slice(0, count).flat(), blocks: [] };
    if (fits(head)) return { head, rest: { ...item, children: sentences.slice(count).flat() } };
  }
  return undefined;
}

/** The header is repeated. */
function splitTable(table: Table, fits: (head: Block) => boolean): Parts<Block> | undefined {
  return splitAt(table.rows, (rows) => ({ ...table, rows }), fits);
}

function splitSentences(
  block: Extract<Block, { kind: 'paragraph' }>,
  fits: (head: Block) => boolean,
): Parts<Block> | undefined {
  return splitAt(
    listSentences(block.children),
    (sentences) => ({ ...block, children: sentences.flat() }),
    fits,
  );
}

/** A group's heading is repeated; a quotation goes on as one. */
function splitInside(
  block: Extract<Block, { kind: 'quote' | 'group' }>,
  fits: (head: Block) => boolean,
): Parts<Block> | undefined {
  const { head, rest } = takeWhatFits(block.blocks, (blocks) => fits({ ...block, blocks }));
  const canPart = rest.length > 0 && fits({ ...block, blocks: head });
  return canPart ? { head: { ...block, blocks: head }, rest: { ...block, blocks: rest } } : undefined;
}

/** The ends of sentences; where there is but one, of its clauses; where it has none, any place must do. */
const ends = [/[。！？；…!?;][”’』」）)]*/gu, /[，、：,]/gu, /.{16}/gsu];

function listSentences(children: readonly Inline[]): readonly (readonly Inline[])[] {
  const found = ends.map((end) => partAfter(children, end));
  return found.find((parts) => parts.length > 1) ?? [children];
}

function partAfter(children: readonly Inline[], end: RegExp): readonly (readonly Inline[])[] {
  const parts: Inline[][] = [[]];
  for (const child of children) {
    if (child.kind !== 'text') {
      parts.at(-1)?.push(child);
      continue;
    }
    let from = 0;
    for (const match of child.text.matchAll(end)) {
      const to = match.index + match[0].length;
      const { at } = child;
      parts
        .at(-1)
        ?.push({ ...child, text: child.text.slice(from, to), at: { ...at, column: at.column + from } });
      parts.push([]);
      from = to;
    }
    if (from < child.text.length)
      parts.at(-1)?.push({
        ...child,
        text: child.text.slice(from),
        at: { ...child.at, column: child.at.column + from },
      });
  }
  return parts.filter((part) => part.length > 0);
}
