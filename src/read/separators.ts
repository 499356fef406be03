/** Says where the slides of a file part: at the lines that its author wrote for it, or at its headings. */
import type { Problem } from '../deck/problem.ts';

/** Where one slide ends and the next one begins: line indexes, of which what is between belongs to none. */
export interface Boundary {
  readonly end: number;
  readonly next: number;
}

const fence = /^ {0,3}(`{3,}|~{3,})/;
/** Of the Markdown Preview for VS Code, and what decks for reveal-md often set. */
const slideComment = /^<!--[ \t]*(?:slide(?:[ \t][^>]*)?|[sv][ \t]*)-->[ \t]*$/;

/** Marp parts slides at every ruler. */
const ruler = /^(?:_{3,}|\*{3,}|(?:- ){2,}-)[ \t]*$/;

/** Says whether a line is the `---` between slides. */
export function isDashes(line = ''): boolean {
  return /^---[ \t]*$/.test(line);
}

/** Finds where slides part, from a line on; headings part them where nothing else does, with a warning. */
export function findBoundaries(
  file: string,
  lines: readonly string[],
  from: number,
): { boundaries: readonly Boundary[]; problem?: Problem } {
  const isMarp = lines.slice(0, from).some((line) => /^marp:[ \t]*true/.test(line));
  const isRuler = (index: number) => isMarp && index >= from && ruler.test(lines[index] ?? '');
  const prose = [...proseLines(lines, 0, lines.length)];
  const written = prose.filter((index) => isSeparator(lines, index) || isRuler(index));
  const boundaries = written.map((index) => ({ end: index, next: index + 1 }));
  if (written.some((index) => index >= from)) return { boundaries };
  const { mark, headings } = findRepeated(lines, from);
  const [second] = headings;
  if (second === undefined) return { boundaries };
  const at = { file, line: second + 1, column: 1, length: lines[second]?.length ?? 1 };
  const message = `这个文件里没有 ---，按“${mark}”标题分成了${headings.length + 1}页`;
  const hint = '在每页之前加一行 ---，从哪里分页就由你定。';
  const problem: Problem = { code: 'split-by-headings', severity: 'warning', at, message, hint };
  return { boundaries: [...boundaries, ...headings.map((index) => ({ end: index, next: index }))], problem };
}

/** `--` and `----` are reveal.js's; they stand between blank lines, as below text they are part of it. */
function isSeparator(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (isDashes(line) || slideComment.test(line)) return true;
  const isAlone = (lines[index - 1] ?? '').trim() === '' && (lines[index + 1] ?? '').trim() === '';
  return isAlone && /^(?:--|----)[ \t]*$/.test(line);
}

/** Finds the headings that begin slides: `##`, or `#` where only that repeats. What stands first begins one anyway. */
function findRepeated(lines: readonly string[], from: number): { mark: string; headings: readonly number[] } {
  const prose = findLoose(lines, [...proseLines(lines, from, lines.length)]);
  const find = (pattern: RegExp) => prose.filter((index) => pattern.test(lines[index] ?? ''));
  const [upper, lower] = [find(/^#[ \t]+\S/), find(/^##[ \t]+\S/)];
  const mark = lower.length > 1 ? '##' : '#';
  const found = mark === '##' ? [...upper, ...lower].sort((a, b) => a - b) : upper.length > 1 ? upper : [];
  const first = lines.findIndex((line, index) => index >= from && line.trim() !== '');
  return { mark, headings: found.filter((index) => index > first) };
}

/** Leaves out what stands in a block of HTML; none is left of a slide in columns, whose headings are its columns'. */
function findLoose(lines: readonly string[], prose: readonly number[]): number[] {
  let depth = 0;
  let hasSlots = false;
  const loose = prose.filter((index) => {
    const line = lines[index] ?? '';
    hasSlots ||= /^::[a-z][\w-]*::[ \t]*$/.test(line);
    const isOutside = depth <= 0;
    depth += (line.match(/<(?:div|section|article|main)\b/gi) ?? []).length;
    depth -= (line.match(/<\/(?:div|section|article|main)\b/gi) ?? []).length;
    return isOutside;
  });
  return hasSlots ? [] : loose;
}

/** The indexes of the lines that are not in fenced code. */
export function* proseLines(lines: readonly string[], start: number, end: number): Generator<number> {
  let open = '';
  for (let index = start; index < end; index++) {
    const line = lines[index] ?? '';
    const mark = fence.exec(line)?.[1] ?? '';
    if (open !== '') {
      if (mark.startsWith(open) && line.trim() === mark) open = '';
    } else if (mark !== '') open = mark;
    else yield index;
  }
}
