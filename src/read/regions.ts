/** Parts a passage where blocks of HTML begin and end, so that what stands between their tags is read as Markdown. */
import { hiddenTags } from './markup.ts';
import type { Passage } from './split.ts';
import { findTags, type Tag } from './tags.ts';

export type Part =
  | { readonly kind: 'text'; readonly passage: Passage }
  /** Slidev's `::right::`: what follows belongs to that column. */
  | { readonly kind: 'slot'; readonly name: string; readonly passage: Passage }
  | Region;

export interface Region {
  readonly kind: 'region';
  readonly tag: Tag;
  /** Its tag, and all of the line behind it. */
  readonly passage: Passage;
  readonly parts: readonly Part[];
  /** What stands between its tags, as it was written. */
  readonly inside: string;
}

const blockTags = new Set(
  (
    'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'
  ).split(' '),
);
/** Tags that the next one of their kind ends. */
const endedBy: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  p: ['p'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['td', 'th', 'tr'],
};
const deepestRegions = 12;

interface Open extends Omit<Region, 'parts' | 'inside'> {
  readonly parts: Part[];
}

/** Parts a passage; one without blocks of HTML is one part. */
export function findRegions(passage: Passage): Part[] {
  const { text } = passage;
  if (!/<|^::/m.test(text)) return text.trim() === '' ? [] : [{ kind: 'text', passage }];
  const root: Part[] = [];
  const stack: Open[] = [];
  let from = 0;
  const cut = (start: number, end: number): Passage => cutPassage(passage, start, end);
  const into = (): Part[] => stack.at(-1)?.parts ?? root;
  const flush = (to: number): void => {
    if (text.slice(from, to).trim() !== '') into().push({ kind: 'text', passage: cut(from, to) });
  };
  const close = (end: number): void => {
    const { tag, passage: at, parts } = stack.pop() as Open;
    into().push({ kind: 'region', tag, passage: at, parts, inside: text.slice(tag.end, end) });
  };
  const tags = findTags(text);
  for (const [index, tag] of tags.entries()) {
    if (tag.start < from) continue;
    const isOpen = stack.some(({ tag: { name } }) => name === tag.name);
    if (!isBlock(tag, text, stack.length > 0, isOpen)) continue;
    flush(tag.start);
    from = tag.end;
    if (tag.kind === 'slot') {
      root.push({ kind: 'slot', name: tag.name, passage: cut(tag.start, tag.end) });
      continue;
    }
    if (tag.kind === 'close') {
      while (isOpen && stack.at(-1)?.tag.name !== tag.name) close(tag.start);
      if (isOpen) close(tag.start);
      continue;
    }
    for (const name of endedBy[tag.name] ?? []) if (stack.at(-1)?.tag.name === name) close(tag.start);
    if (stack.length >= deepestRegions) continue;
    stack.push({ kind: 'region', tag, passage: cut(tag.start, lineEnd(text, tag.start)), parts: [] });
    if (hiddenTags.has(tag.name) || tag.name === 'pre') {
      const end = tags.slice(index + 1).find(({ name, kind }) => name === tag.name && kind === 'close');
      close(end?.start ?? text.length);
      from = tag.kind === 'alone' ? tag.end : (end?.end ?? text.length);
    } else if (tag.kind === 'alone') close(tag.end);
  }
  flush(text.length);
  while (stack.length > 0) close(text.length);
  return root;
}

/** A tag begins a block where it begins a line, and anywhere inside of one; a tag of no block is part of the line. */
function isBlock({ name, kind, start, end }: Tag, text: string, isInside: boolean, isOpen: boolean): boolean {
  if (kind === 'slot') return !isInside;
  if (text[start] === ':') return true;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const beginsLine = /^[ \t]?$/.test(before) || (isInside && before.trim() === '');
  if (kind === 'close') return isOpen || (blockTags.has(name) && beginsLine);
  if (blockTags.has(name)) return beginsLine || isInside;
  if (!beginsLine) return false;
  if (hiddenTags.has(name)) return true;
  const isComponent = /[-.:]/.test(name) || /[A-Z]/.test(text[start + 1] ?? '');
  return isComponent && (/^[ \t]*(?:\n|$)/.test(text.slice(end)) || name.startsWith('v-'));
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** Takes a piece of a passage, with its place in the file. */
function cutPassage({ text, line, column }: Passage, start: number, end: number): Passage {
  const before = text.slice(0, start);
  const lines = before.split('\n');
  const last = lines.at(-1) ?? '';
  return {
    text: text.slice(start, end),
    line: line + lines.length - 1,
    column: (lines.length === 1 ? column : 1) + last.length,
  };
}
