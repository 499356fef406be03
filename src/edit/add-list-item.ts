/** Puts an entry into a list of a YAML text; all else, comments too, stays as it is. */
import { isCollection, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Edit } from '../deck/problem.ts';

export interface ListItem {
  readonly list: string;
  /** How many entries stand before it. */
  readonly index: number;
  readonly entry: Readonly<Record<string, string>>;
}

/** Plans the edit; undefined where the text has no such list with an entry in it. */
export function addListItem(file: string, text: string, { list, index, entry }: ListItem): Edit | undefined {
  const lines = new LineCounter();
  const plain = text.replace(/^\uFEFF/, '');
  const document = parseDocument(plain, { lineCounter: lines, logLevel: 'silent' });
  const items = document.get(list, true);
  if (!isSeq(items) || items.items.length === 0 || document.errors.length > 0) return undefined;
  const nodes = items.items.filter(isNode);
  const next = nodes[index];
  const neighbour = next ?? nodes.at(-1);
  if (neighbour?.range == null) return undefined;
  const words = writeEntry(entry);
  const place = (offset: number, after: string): Edit => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, before: '', after };
  };
  if (items.flow === true)
    return next === undefined
      ? place(endOf(neighbour), `, ${words}`)
      : place(neighbour.range[0], `${words}, `);
  const { line, col } = lines.linePos(neighbour.range[0]);
  const source = plain.split(/\r\n|\n|\r/);
  const indent = /^(\s*)-\s+$/.exec((source[line - 1] ?? '').slice(0, col - 1))?.[1];
  if (indent === undefined) return undefined;
  const row = `${indent}- ${words}`;
  if (next !== undefined) return { file, line, column: 1, before: '', after: `${row}\n` };
  const end = lines.linePos(Math.max(neighbour.range[0], endOf(neighbour) - 1)).line;
  const column = (source[end - 1] ?? '').length + 1;
  return { file, line: end, column, before: '', after: `\n${row}` };
}

/** A block's range goes on over the comments and blank lines below it: the end of its last word is wanted. */
function endOf(node: Node): number {
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1);
    const inner = isMap(node) ? (last as { key?: unknown; value?: unknown }) : undefined;
    const end = inner ? [inner.value, inner.key].find(isNode) : last;
    if (isNode(end)) return endOf(end);
  }
  return node.range?.[1] ?? 0;
}

function writeEntry(entry: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(entry)
    .map(([key, value]) => `${key}: ${writeWord(value)}`)
    .join(', ')} }`;
}

/** Quotes what YAML would read as something else than these words. */
function writeWord(word: string): string {
  const { contents } = parseDocument(`[${word}]`, { logLevel: 'silent' });
  const only = isSeq(contents) && contents.items.length === 1 ? contents.items[0] : undefined;
  return isScalar(only) && only.value === word && !/[#:]/.test(word) ? word : JSON.stringify(word);
}
