/** Carries edits of an author's text out. The only place that does. */
import type { Edit } from '../deck/problem.ts';

/** An edit that the text allows, narrowed to the characters that change. */
export interface PlacedEdit {
  /** Offsets in the text; equal where something is put in. */
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** A text in which edits are looked for. */
export interface Source {
  readonly text: string;
  /** Offsets; a byte order mark belongs to no line. */
  readonly lineStarts: readonly number[];
  readonly lineEnd: string;
}

/** Finds the lines of a text. */
export function readSource(text: string): Source {
  const ends = [...text.matchAll(/\r\n|\n|\r/g)];
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  const lineStarts = [first, ...ends.map(({ index, 0: end }) => index + end.length)];
  return { text, lineStarts, lineEnd: ends[0]?.[0] ?? '\n' };
}

/** Makes all edits of one text that find their words; of two that overlap, the one that stands first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const source = readSource(text);
  const placed = edits
    .flatMap((edit) => placeEdit(source, edit) ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let done = 0;
  let made = '';
  let last: PlacedEdit | undefined;
  for (const edit of placed) {
    if (last !== undefined && overlaps(last, edit)) continue;
    made += text.slice(done, edit.start) + edit.after;
    done = edit.end;
    last = edit;
  }
  return made + text.slice(done);
}

/** Finds where an edit's words stand; undefined where the text has others, or has that already. */
export function placeEdit(
  { text, lineStarts, lineEnd }: Source,
  { line, column, before, after }: Edit,
): PlacedEdit | undefined {
  const lineStart = lineStarts[line - 1];
  if (lineStart === undefined) return undefined;
  const words = text.slice(lineStart, lineStarts[line]).replace(/[\r\n]+$/, '');
  const start = lineStart + column - 1;
  const stands = words.startsWith(before, column - 1) && column - 1 + before.length <= words.length;
  const wanted = after.replaceAll('\n', lineEnd);
  if (!stands || before === wanted) return undefined;
  const most = Math.min(before.length, wanted.length);
  let head = 0;
  while (head < most && before[head] === wanted[head]) head++;
  if (isHalf(before, head) || isHalf(wanted, head)) head--;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === wanted.at(-1 - tail)) tail++;
  if (isHalf(before, before.length - tail) || isHalf(wanted, wanted.length - tail)) tail--;
  return {
    start: start + head,
    end: start + before.length - tail,
    after: wanted.slice(head, wanted.length - tail),
  };
}

/** Says whether two edits of a text cannot both be made. */
export function overlaps(a: PlacedEdit, b: PlacedEdit): boolean {
  const isSamePlace = a.start === b.start && (a.start === a.end || b.start === b.end);
  return isSamePlace || (a.start < b.end && b.start < a.end);
}

/** Says whether a place lies inside of a character that takes two units. */
function isHalf(text: string, index: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[index] ?? '') && /[\uD800-\uDBFF]/.test(text[index - 1] ?? '');
}
