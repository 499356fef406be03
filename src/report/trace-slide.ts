/** Makes a slide anew with facts in it, wherever it has words. */
import type { Block, Cell, Heading, Inline, Table, TracedWords } from '../deck/content.ts';
import type { Slide } from '../deck/deck.ts';
import { listPieces, listWords, type Piece } from '../deck/pieces.ts';
import { plainText } from '../deck/plain-text.ts';
import { mapLines, walkCharts, walkInlines } from '../deck/walk.ts';
import { countLists, isNumbering } from './own-lists.ts';
import { linkSpans, type Span } from './trace-line.ts';

/** What is known of the place of some words. */
export interface Place {
  readonly slide: Slide;
  readonly inNotes: boolean;
  /** How many items each list below them has. */
  readonly lists: ReadonlySet<number>;
  /** Whether they number a table's row. */
  readonly isRowNumber?: boolean;
  /** What a column's heading says that its numbers count: 人 in 老人（人）. */
  readonly unit?: string;
}

/** Finds what words of a line become facts. */
export type FindSpans = (pieces: readonly Piece[], place: Place) => Span[];

/** Returns the slide itself where nothing is found. */
export function traceSlide(slide: Slide, findSpans: FindSpans): Slide {
  let isSame = true;
  const trace: TraceLine = (line, place) => {
    const spans = findSpans(line.flatMap(listLinkable), { slide, ...place });
    isSame &&= spans.length === 0;
    return linkSpans(line, spans);
  };
  const lists = countLists(slide.blocks);
  const inTitle = (line: readonly Inline[]) => trace(line, { inNotes: false, lists });
  const inNotes = (line: readonly Inline[]) => trace(line, { inNotes: true, lists });
  const title = slide.title && (mapLines([slide.title], inTitle)[0] as Slide['title']);
  const blocks = traceBlocks(slide.blocks, trace);
  const notes = mapLines(slide.notes, inNotes);
  const footnotes = slide.footnotes && { footnotes: mapLines(slide.footnotes, inTitle) };
  const found = traceStrings(slide, findSpans);
  if (isSame && found.length === 0) return slide;
  return { ...slide, title, blocks, notes, ...footnotes, traced: [...(slide.traced ?? []), ...found] };
}

type TraceLine = (line: readonly Inline[], place: Omit<Place, 'slide'>) => readonly Inline[];

/** A paragraph or heading may count the list that follows it. */
function traceBlocks(blocks: readonly Block[], trace: TraceLine): Block[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'group') {
      const [heading, ...inside] = traceBlocks([block.heading, ...block.blocks], trace);
      return [{ ...block, heading: heading as Heading, blocks: inside }];
    }
    if (block.kind === 'table') return [traceTable(block, trace)];
    const isLead = block.kind === 'paragraph' || block.kind === 'heading';
    const lists = isLead ? countLists(blocks.slice(index + 1)) : none;
    return mapLines([block], (line) => trace(line, { inNotes: false, lists }));
  });
}

/** 老人（人）, 金额(单位：万元), 完成率/%. */
const headingUnit = /[（(/]\s*(?:单位[：:])?\s*([^（()）/\d\s]{1,4})\s*[）)]?$/u;

function traceTable(table: Table, trace: TraceLine): Table {
  const units = table.header.map(({ children }) => headingUnit.exec(plainText(children).trim())?.[1] ?? '');
  const traceRow = (row: readonly Cell[], isHeader: boolean): Cell[] =>
    row.map((cell, column) => {
      const isRowNumber = !isHeader && isNumbering(table, column);
      return {
        ...cell,
        children: trace(cell.children, {
          inNotes: false,
          lists: none,
          isRowNumber,
          unit: isHeader ? '' : (units[column] ?? ''),
        }),
      };
    });
  return {
    ...table,
    header: traceRow(table.header, true),
    rows: table.rows.map((row) => traceRow(row, false)),
  };
}

const none: ReadonlySet<number> = new Set();

/** A picture's description belongs to the strings, which hold no links. */
function listLinkable(inline: Inline): Piece[] {
  return listPieces(inline).map((piece) =>
    piece.exact ? piece : { ...piece, text: '\uFFFC'.repeat(piece.text.length) },
  );
}

/** Traces words of the slide that hold no links. */
function traceStrings(slide: Slide, findSpans: FindSpans): TracedWords[] {
  const strings = new Map([[slide.kicker, slide.kickerAt]]);
  walkInlines(slide.title ? [slide.title, ...slide.blocks] : slide.blocks, (inline) => {
    if (inline.kind === 'image') strings.set(inline.alt, inline.at);
  });
  walkCharts(slide.blocks, ({ spec, at }) => {
    if (spec.title !== undefined) strings.set(spec.title, at);
  });
  const place = { slide, inNotes: false, lists: none };
  return [...strings].flatMap(([text, at]) =>
    findSpans(listWords(text, at, slide.traced), place).map(({ start, words, fact }) => ({
      text,
      start,
      words,
      fact,
    })),
  );
}
