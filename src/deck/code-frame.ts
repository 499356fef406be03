/** Shows a place of a text: its line, the one before, carets below. */
import type { Position } from './position.ts';

/** Longest piece of a line that a frame shows, in columns of a terminal. */
const frameColumns = 96;

/** Shows the line of a position with the line before it, and carets below the place. */
export function frameCode({ line, column, length = 1 }: Position, text: string | undefined): string[] {
  const lines = text?.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/) ?? [];
  const shown = lines[line - 1];
  if (shown === undefined) return [];
  const digits = String(line).length;
  const before = lines[line - 2];
  const view = cutLine(shown, column - 1, length);
  const gutter = (mark: string, number: string) => `  ${mark} ${number.padStart(digits)} |`;
  return [
    ...(before === undefined ? [] : [`${gutter(' ', String(line - 1))} ${cutLine(before, 0, 1).text}`]),
    `${gutter('>', String(line))} ${view.text}`,
    `${gutter(' ', '')} ${blank(view.text.slice(0, view.start))}${carets(view.text.slice(view.start, view.end))}`,
  ].map((row) => row.trimEnd());
}

/** Cuts a long line so that the place can be seen; a cut end shows …. */
function cutLine(line: string, start: number, length: number): { text: string; start: number; end: number } {
  const end = Math.min(line.length, start + length);
  if (widthOf(line) <= frameColumns) return { text: line, start, end };
  let from = start;
  while (from > 0 && widthOf(line.slice(from - 1, start)) <= frameColumns / 3) from--;
  let to = from;
  while (to < line.length && widthOf(line.slice(from, to + 1)) <= frameColumns) to++;
  const [head, tail] = [from > 0 ? '…' : '', to < line.length ? '…' : ''];
  const move = head.length - from;
  return {
    text: `${head}${line.slice(from, to)}${tail}`,
    start: start + move,
    end: Math.min(end, to) + move,
  };
}

/** Characters that take two columns in a terminal. Curly quotes and dashes are “ambiguous” and take one. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|[\u{20000}-\u{3FFFD}]/u;

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
}

/** Makes white space of the same width; full-width spaces stay right where a font is not exactly 2:1. */
function blank(text: string): string {
  return [...text]
    .map((character) => (character === '\t' ? '\t' : wide.test(character) ? '\u3000' : ' '))
    .join('');
}

function carets(text: string): string {
  return '^'.repeat(Math.max(1, widthOf(text)));
}
