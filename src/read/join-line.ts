/** Makes one line of blocks, where no more than a line may stand. */
import type { Block, Inline } from '../deck/content.ts';
import type { Piece } from './blocks.ts';

/** Joins the lines of what can hold but one. */
export function joinLine(pieces: readonly Piece[]): Inline[] {
  const lines = pieces.flatMap((piece) => (piece.kind === 'block' ? listLines(piece.block) : []));
  return lines.flatMap((line, index) => {
    const [first] = line;
    return index === 0 || first === undefined
      ? [...line]
      : [{ kind: 'break' as const, at: first.at }, ...line];
  });
}

function listLines(block: Block): (readonly Inline[])[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.children];
    case 'list':
      return block.items.flatMap((item) => [item.children, ...item.blocks.flatMap(listLines)]);
    case 'figure':
      return [[{ ...block.image, at: block.at }, ...block.caption]];
    case 'quote':
      return block.blocks.flatMap(listLines);
    case 'group':
      return [block.heading.children, ...block.blocks.flatMap(listLines)];
    case 'code-block':
      return [[{ kind: 'code', text: block.text, at: block.at }]];
    case 'table':
      return [block.header, ...block.rows].map((row) => row.flatMap(({ children }) => children));
    default:
      return [];
  }
}
