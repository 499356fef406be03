/** The words of a slide as lines with positions, for checks that read text. */
import type { Block, Inline, TracedWords } from '../../deck/content.ts';
import type { Slide } from '../../deck/deck.ts';
import { listPieces, listWords, type Piece } from '../../deck/pieces.ts';
import type { Position } from '../../deck/position.ts';

/** What stands together: a heading, a paragraph, an item, a cell. */
export interface Line {
  readonly kind: 'title' | 'kicker' | 'heading' | 'paragraph' | 'item' | 'cell' | 'caption';
  readonly inNotes: boolean;
  readonly inQuote: boolean;
  readonly pieces: readonly Piece[];
  /** The words of all pieces; code is masked, a forced line end is \n. */
  readonly text: string;
  readonly at: Position;
}

/** Several checks read the same lines, of slides that never change once they are read. */
const linesOfSlides = new WeakMap<Slide, readonly Line[]>();

/** Lists all lines of a slide: small line, title, content, notes. */
export function listLines(slide: Slide): readonly Line[] {
  const known = linesOfSlides.get(slide);
  if (known) return known;
  const lines = readLines(slide);
  linesOfSlides.set(slide, lines);
  return lines;
}

function readLines(slide: Slide): Line[] {
  const body: Place = { inNotes: false, inQuote: false, traced: slide.traced ?? [] };
  const kicker =
    slide.kicker === ''
      ? []
      : [writeLine('kicker', listWords(slide.kicker, slide.kickerAt, body.traced), slide.kickerAt, body)];
  const title = slide.title ? [readLine('title', slide.title.children, slide.title.at, body)] : [];
  return [
    ...kicker,
    ...title,
    ...listBlocks(slide.blocks, body),
    ...listBlocks(slide.footnotes ?? [], body),
    ...listBlocks(slide.notes, { ...body, inNotes: true }),
  ];
}

/** Finds where some characters of a line stand in the source. */
export function placeIn(line: Line, start: number, length: number): Position {
  let before = 0;
  for (const piece of line.pieces) {
    const inside = start - before;
    before += piece.text.length;
    if (start >= before) continue;
    const offset = inside + (piece.linked ? 1 : 0);
    // Decoded characters are shorter than what the source has for them.
    if (!piece.exact || offset >= (piece.at.length ?? 1)) return piece.at;
    const column = piece.at.column + offset;
    return { ...piece.at, column, length: Math.max(1, Math.min(length, piece.text.length - inside)) };
  }
  return line.at;
}

interface Place extends Pick<Line, 'inNotes' | 'inQuote'> {
  readonly traced: readonly TracedWords[];
}

function listBlocks(blocks: readonly Block[], place: Place): Line[] {
  return blocks.flatMap((block) => listBlock(block, place));
}

function listBlock(block: Block, place: Place): Line[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [readLine(block.kind, block.children, block.at, place)];
    case 'list':
      return block.items.flatMap((item) => [
        readLine('item', item.children, item.at, place),
        ...listBlocks(item.blocks, place),
      ]);
    case 'table':
      return [...block.header, ...block.rows.flat()].map((cell) =>
        readLine('cell', cell.children, cell.at, place),
      );
    case 'quote':
      return listBlocks(block.blocks, { ...place, inQuote: true });
    case 'group':
      return listBlocks([block.heading, ...block.blocks], place);
    case 'figure':
      return [readLine('caption', [{ ...block.image, at: block.at }, ...block.caption], block.at, place)];
    case 'chart':
      return block.spec.title === undefined
        ? []
        : [writeLine('caption', listWords(block.spec.title, block.at, place.traced), block.at, place)];
    default:
      return [];
  }
}

function readLine(kind: Line['kind'], children: readonly Inline[], at: Position, place: Place): Line {
  return writeLine(
    kind,
    children.flatMap((child) => listPieces(child, place.traced)),
    at,
    place,
  );
}

function writeLine(
  kind: Line['kind'],
  pieces: readonly Piece[],
  at: Position,
  { inNotes, inQuote }: Place,
): Line {
  return { inNotes, inQuote, kind, pieces, text: pieces.map((piece) => piece.text).join(''), at };
}
