/** Reads tables, and lists whose items are a label and its text in two columns: those are tables too. */
import type { MeasuredCell, MeasuredTable } from '../measured.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { findLeaves, isLeaf, isSeen, measureWords, type SlideRuler } from './slide-ruler.ts';

const left = (element: Element | undefined): number => element?.getBoundingClientRect().left ?? 0;

/** Says whether an element looks like a table. */
export function isTable(element: Element): boolean {
  if (element.matches('table')) return true;
  if (!element.matches('ul, ol, dl')) return false;
  const rows = Array.from(element.children);
  const pairs = rows.map(listCells);
  const isPair = (cells: readonly Element[]) =>
    cells.length === 2 && cells.every(isLeaf) && left(cells[1]) > left(cells[0]) + 20;
  const tops = new Set(rows.map((row) => Math.round(row.getBoundingClientRect().top)));
  const columns = new Set(pairs.map((cells) => Math.round(left(cells[1]))));
  return rows.length > 1 && pairs.every(isPair) && columns.size === 1 && tops.size === rows.length;
}

function listCells(row: Element): Element[] {
  return Array.from(row.children).filter(isSeen);
}

/** Reads a table's cells and rules. */
export function readTable(element: Element, ruler: SlideRuler): MeasuredTable {
  const rows = Array.from(element.querySelectorAll(':scope tr, :scope > li, :scope > .row'));
  const rects = rows.map((row) => row.getBoundingClientRect());
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  const lefts = (rows[0] === undefined ? [] : listCells(rows[0])).map(left);
  // The rows may stand lower than what holds them.
  const [x = 0, y = 0] = [lefts[0], rects[0]?.top];
  return {
    kind: 'table',
    box: ruler.box(new DOMRect(x, y, right - x, bottom - y)),
    hasHead: element.querySelector('thead') !== null,
    topRule: readRule(rows[0], 'Top'),
    columnsPx: lefts.map((start, index) => (lefts[index + 1] ?? right) - start),
    rows: rows.map((row, index) => {
      const { top, bottom } = row.getBoundingClientRect();
      const next = rows[index + 1];
      return {
        heightPx: (next?.getBoundingClientRect().top ?? bottom) - top,
        rule: readRule(row, 'Bottom') || readRule(next, 'Top'),
        cells: listCells(row).map((cell) => readCell(cell, top)),
      };
    }),
  };
}

function readCell(cell: Element, rowTop: number): MeasuredCell {
  const leaves = findLeaves(cell);
  const { paragraphs, top } = readParagraphs(leaves);
  const words = Math.min(...leaves.map((leaf) => measureWords(leaf).left));
  if (leaves.length === 0) return { paragraphs, align: 'left', insetPx: { left: 0, right: 0, top: 0 } };
  const isRight = getComputedStyle(cell).textAlign === 'right';
  const end = Math.max(...leaves.map((leaf) => measureWords(leaf).right));
  return {
    paragraphs,
    align: isRight ? 'right' : 'left',
    insetPx: {
      left: isRight ? 0 : words - left(cell),
      right: isRight ? cell.getBoundingClientRect().right - end : 0,
      top: top - rowTop,
    },
  };
}

/** Rules are drawn by rows or by their cells. */
function readRule(row: Element | undefined, side: 'Top' | 'Bottom'): string {
  const boxes = row === undefined ? [] : [row, ...listCells(row)];
  const styles = boxes.map((box) => getComputedStyle(box));
  const ruled = styles.find((style) => Number.parseFloat(style[`border${side}Width`]) > 0);
  return ruled?.[`border${side}Color`] ?? '';
}
