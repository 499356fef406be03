/** Says what a half-width mark beside Chinese becomes. */
import type { Mend, Replacement } from './fix-line.ts';

const alone: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '.': '。',
};

/** Plans to write a mark full-width, its other half too where it has one; undefined where it may mean something else. */
export function mendMark(text: string, mark: string, index: number): Mend | undefined {
  if (isAddress(text, index) || isReference(text, index) || isBehindLabel(text, index)) return undefined;
  const change = (words: readonly Replacement[], safe = true): Mend => {
    const [before, after] = [
      words.map((one) => text.slice(one.index, one.index + one.length)),
      words.map((one) => one.words),
    ];
    return { says: `${before.join('')} 改成 ${after.join('')}`, words, safe };
  };
  const put = (words: string, at = index, length = mark.length): Replacement => ({
    index: at,
    length,
    words,
  });
  const full = alone[mark];
  // A full-width mark has its own room behind it.
  const room = /^ *(?=\p{Script=Han})/u.exec(text.slice(index + 1))?.[0].length ?? 0;
  if (full !== undefined) return change([put(full, index, mark.length + room)]);
  if (mark === '~') return change([put('至')], false);
  if (mark.startsWith('.')) return change([put('……')]);
  if (mark.startsWith('-')) return isDash(text, index, mark.length) ? change([put('——')]) : undefined;
  const pair = mark === '"' ? findQuotes(text, index) : findBrackets(text, index);
  if (pair === undefined) return undefined;
  const [left, right] = mark === '"' ? '“”' : '（）';
  const both = [put(left ?? '', pair[0], 1), put(right ?? '', pair[1], 1)];
  return change(both.filter((one) => text[one.index] !== one.words));
}

/** The marks of an address are its own. */
function isAddress(text: string, index: number): boolean {
  const before = /\S*$/u.exec(text.slice(0, index))?.[0] ?? '';
  return /:\/\/|www\.|@/i.test(before) || text.startsWith('://', index);
}

/** `[^1]: ` and `[words](` mean something to Markdown, or were meant to. */
function isBehindLabel(text: string, index: number): boolean {
  return text[index - 1] === ']' && /[:(]/.test(text[index] ?? '');
}

function isReference(text: string, index: number): boolean {
  return text[index] === ';' && /&#?[a-z\d]+$/i.test(text.slice(0, index));
}

/** An option such as --fix is no dash. */
function isDash(text: string, index: number, length: number): boolean {
  const before = /(?:^\s*|[\p{Script=Han}”’）》，。！？…])$/u.test(text.slice(0, index));
  return before && /^\s?[\p{Script=Han}“‘（《]/u.test(text.slice(index + length));
}

/** Quotation marks are told apart by their order, where all of a line are of one kind and none means inches. */
function findQuotes(text: string, index: number): [number, number] | undefined {
  const places = [...text.matchAll(/"/g)].map((match) => match.index);
  if (places.length % 2 === 1 || /[“”]|\d"/.test(text)) return undefined;
  const at = places.indexOf(index) & ~1;
  const [left = -1, right = -1] = places.slice(at, at + 2);
  return [left, right];
}

/** Finds both brackets of the pair that one of them belongs to. */
function findBrackets(text: string, index: number): [number, number] | undefined {
  const open: number[] = [];
  for (const { 0: bracket, index: at } of text.matchAll(/[()（）]/g)) {
    if (bracket === '(' || bracket === '（') {
      open.push(at);
      continue;
    }
    const left = open.pop();
    if (left === undefined || (left !== index && at !== index)) continue;
    if (isBehindLabel(text, left)) return undefined;
    return [left, at];
  }
  return undefined;
}
