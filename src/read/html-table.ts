/** Reads a table of HTML. */
import type { Cell, Inline, Table } from '../deck/content.ts';
import type { Position } from '../deck/position.ts';
import type { Part, Region } from './regions.ts';

const isNamed =
  (...names: readonly string[]) =>
  (part: Part): part is Region =>
    part.kind === 'region' && names.includes(part.tag.name);

/**
 * Reads the rows of a table: the first is its head where it stands in `thead` or has `th` alone. A cell that covers several
 * is followed by empty ones, so that columns stay what they are.
 */
export function readHtmlTable(
  table: Region,
  at: Position,
  readLine: (parts: readonly Part[]) => readonly Inline[],
): Table {
  const rows = listRows(table).map(({ row, isHead }) => {
    const cells = row.parts.filter(isNamed('td', 'th'));
    return {
      isHead: isHead || (cells.length > 0 && cells.every(({ tag }) => tag.name === 'th')),
      cells: cells.flatMap((cell): Cell[] => {
        const place = { file: at.file, line: cell.passage.line, column: cell.passage.column };
        const empty = Array.from({ length: readSpan(cell) - 1 }, () => ({ children: [], at: place }));
        return [{ children: readLine(cell.parts), at: place }, ...empty];
      }),
    };
  });
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const fill = (cells: readonly Cell[]): Cell[] => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => ({ children: [], at })),
  ];
  const [first, ...others] = rows;
  const header = first?.isHead ? first.cells : [];
  const body = first?.isHead ? others : rows;
  return { kind: 'table', align: [], header: fill(header), rows: body.map(({ cells }) => fill(cells)), at };
}

function listRows(table: Region): { row: Region; isHead: boolean }[] {
  return table.parts.filter(isNamed('tr', 'thead', 'tbody', 'tfoot')).flatMap((part) => {
    if (part.tag.name === 'tr') return [{ row: part, isHead: false }];
    return part.parts.filter(isNamed('tr')).map((row) => ({ row, isHead: part.tag.name === 'thead' }));
  });
}

/** No table of a slide is wider than this. */
const mostColumns = 20;

function readSpan({ tag }: Region): number {
  const span = Number.parseInt(tag.attributes.get('colspan') ?? '1', 10);
  return Number.isInteger(span) ? Math.min(Math.max(1, span), mostColumns) : 1;
}
