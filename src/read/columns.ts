/** Columns as other tools write them: cells of a grid, and Slidev's `::right::`. Each becomes a group. */
import type { Attributes, Block, Group, Heading } from '../deck/content.ts';
import type { Position } from '../deck/position.ts';
import type { Piece } from './blocks.ts';
import type { Tag } from './tags.ts';

const columnsClass =
  /(?:^|[\s_-])(?:columns?|cols|grid|row|flex|multicolumn|two-?col(?:umn)?s?)(?:$|[\s_-])/i;
const gridStyle = /display\s*:\s*(?:inline-)?(?:grid|flex)/i;

/** Says whether a tag sets its cells side by side. */
export function setsColumns({ attributes }: Tag): boolean {
  if (attributes.has('grid') || attributes.has('flex')) return true;
  return columnsClass.test(attributes.get('class') ?? '') || gridStyle.test(attributes.get('style') ?? '');
}

/** Makes a group of a column; the heading that it begins with is its own, and where it has none that is empty. */
export function makeColumn(blocks: readonly Block[], at: Position, attributes: Attributes = {}): Group {
  const column = { kind: 'group', isColumn: true } as const;
  const [first, ...rest] = blocks;
  if (first?.kind !== 'heading')
    return { ...column, heading: { kind: 'heading', level: 3, children: [], at }, blocks, attributes, at };
  const { attributes: own = attributes, ...heading } = first;
  return { ...column, heading: { ...heading, level: 3 }, blocks: rest, attributes: own, at: first.at };
}

/**
 * Folds what stands between `::left::`, `::right::` and their like into columns. What stands before the first of them is
 * the left column; its title is the slide's, unless the right column has one as well.
 */
export function foldSlots(pieces: readonly Piece[]): Piece[] {
  const slots = pieces.flatMap((piece, index) => (piece.kind === 'slot' ? [{ ...piece, index }] : []));
  const [first] = slots;
  if (first === undefined) return [...pieces];
  const before = pieces.slice(0, first.index);
  const parts = slots.map(({ name, at, index }, nth) => ({
    name,
    at,
    pieces: pieces.slice(index + 1, slots[nth + 1]?.index),
  }));
  const isHead = parts.some(({ name }) => name === 'left' || name === 'default');
  const cut = isHead
    ? before.length
    : findTitleEnd(
        before,
        parts.flatMap((part) => part.pieces),
      );
  const left = before.slice(cut);
  const start = left.find(isContent);
  const columns = start ? [{ name: 'left', at: start.at, pieces: left }, ...parts] : parts;
  return [
    ...before.slice(0, cut),
    ...columns.flatMap(({ name, at, pieces: inside }): Piece[] => {
      const blocks = inside.flatMap((piece) => (piece.kind === 'block' ? [piece.block] : []));
      const others = inside.filter(({ kind }) => kind !== 'block');
      if (blocks.length === 0 || name === 'bottom' || name === 'top') return [...inside];
      return [{ kind: 'block', block: makeColumn(blocks, at) }, ...others];
    }),
  ];
}

function isContent(piece: Piece): piece is Extract<Piece, { kind: 'block' }> & { at: Position } {
  return piece.kind === 'block';
}

const isTitle = (piece: Piece | undefined): boolean =>
  piece?.kind === 'block' && piece.block.kind === 'heading' && (piece.block as Heading).level <= 2;

/** Finds where the left column begins: behind the title, where the other columns have none. */
function findTitleEnd(before: readonly Piece[], right: readonly Piece[]): number {
  const titles = before.filter(isTitle).length;
  if (titles === 0 || (titles === 1 && right.some(isTitle))) return 0;
  return before.findIndex(isTitle) + 1;
}
