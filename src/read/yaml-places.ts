/** Finds where things stand in a YAML document. */
import { type Document, isMap, isNode, isScalar, type Node } from 'yaml';
import type { Position } from '../deck/position.ts';

export type Path = readonly (string | number)[];

/** Turns an offset of the text into a position in the file. */
export type Place = (offset: number, length?: number) => Position;

/** Finds the key or the value at a path, or the nearest thing above it. */
export function locateNode(
  document: Document,
  path: Path,
  place: Place,
  part: 'key' | 'value' = 'value',
): Position {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent)
    ? parent.items.find((item) => keyOf(item.key) === String(path.at(-1)))
    : undefined;
  const value = pair ? pair.value : document.getIn(path, true);
  for (const node of part === 'key' ? [pair?.key] : [value, pair?.key]) {
    if (isNode(node) && node.range) return place(node.range[0], spanOf(node));
  }
  return path.length > 0 ? locateNode(document, path.slice(0, -1), place) : place(0);
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function spanOf(node: Node): number {
  return isScalar(node) && node.range ? Math.max(1, node.range[1] - node.range[0]) : 1;
}
