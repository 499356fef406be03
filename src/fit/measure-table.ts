/** Measures a table whose columns are as wide as its words ask for, as browsers lay it out. */
import type { Cell, Table } from '../deck/content.ts';
import type { Setting } from './measure-blocks.ts';
import { cellGapPx, cellPadPx, denseLineHeight, hairPx } from './scale.ts';

/** Measures a table's height in px. */
export function measureTable(table: Table, widthPx: number, setting: Setting): number {
  const { scale, ruler } = setting;
  const columns = layColumns(table, widthPx, setting);
  const measureRow = (cells: readonly Cell[], isHead: boolean): number => {
    const lines = cells.map((cell, index) =>
      ruler.countLines(cell.children, faceOf(isHead), scale.table, (columns[index] ?? widthPx) - cellGapPx),
    );
    return Math.max(1, ...lines) * scale.table * denseLineHeight + cellPadPx + hairPx;
  };
  const head = table.header.length > 0 ? measureRow(table.header, true) : 0;
  return table.rows.reduce((sum, row) => sum + measureRow(row, false), head);
}

/** Says whether a table's words are too long for it: then its columns are equally wide, and words break anywhere. */
export function needsEvenColumns(table: Table, widthPx: number, setting: Setting): boolean {
  const least = measureColumns(table, setting, 'measureLongestWord');
  return least.reduce((sum, width) => sum + width, 0) > widthPx;
}

function layColumns(table: Table, widthPx: number, setting: Setting): readonly number[] {
  const most = measureColumns(table, setting, 'measureWidth');
  if (setting.evenColumns) return most.map(() => widthPx / most.length);
  const whole = most.reduce((sum, width) => sum + width, 0);
  if (whole <= widthPx) return most;
  const least = measureColumns(table, setting, 'measureLongestWord');
  const needed = least.reduce((sum, width) => sum + width, 0);
  const share = whole === needed ? 0 : Math.max(0, (widthPx - needed) / (whole - needed));
  return least.map((width, index) => width + ((most[index] ?? width) - width) * share);
}

function measureColumns(
  { header, rows }: Table,
  { ruler, scale }: Setting,
  measure: 'measureWidth' | 'measureLongestWord',
): number[] {
  const count = Math.max(header.length, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, index) => {
    const heads = [header[index]].map((cell) => (cell ? ruler[measure](cell.children, faceOf(true)) : 0));
    const cells = rows.map((row) => ruler[measure](row[index]?.children ?? [], faceOf(false)));
    return Math.max(0, ...heads, ...cells) * scale.table + cellGapPx;
  });
}

function faceOf(isHead: boolean): 'sans-700' | 'sans-400' {
  return isHead ? 'sans-700' : 'sans-400';
}
