/** Carries edits of an author's text out. The only place that does. */
import type { Edit } from '../deck/problem.ts';

/** An edit that the text allows, narrowed to the characters that change. */
export interface PlacedEdit {
  /** Offsets in the text; equal where something is put in. */
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** Makes all edits of one text that find their words; of two that overlap, the one that stands first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const placed = edits
    .flatMap((edit) => placeEdit(text, edit) ?? [])
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
export function placeEdit(text: string, { line, column, before, after }: Edit): PlacedEdit | undefined {
  const lineStart = findLine(text, line);
  const lineEnd = lineStart + text.slice(lineStart).search(/\r|\n|$/);
  const start = lineStart + column - 1;
  const wanted = after.replaceAll('\n', /\r\n|\n|\r/.exec(text)?.[0] ?? '\n');
  const stands = text.startsWith(before, start) && start + before.length <= lineEnd;
  if (Number.isNaN(start) || !stands || before === wanted) return undefined;
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

/** Finds where a line begins; NaN where there is none. A byte order mark belongs to no line. */
function findLine(text: string, line: number): number {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  const ends = text.matchAll(/\r\n|\n|\r/g);
  for (let at = 1; at < line; at++) {
    const end = ends.next().value;
    if (end === undefined) return Number.NaN;
    start = end.index + end[0].length;
  }
  return start;
}

/** Says whether a place lies inside of a character that takes two units. */
function isHalf(text: string, index: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[index] ?? '') && /[\uD800-\uDBFF]/.test(text[index - 1] ?? '');
}
