/** Turns the times of a rehearsal into edits of the slides' `minutes`, line by line, so that all else stays as it is. */
import type { Deck, Slide } from '../deck/deck.ts';

/** One line that changes. */
export interface LineEdit {
  /** The name that positions give. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What stands there; undefined where lines are put in before it. */
  readonly before: string | undefined;
  readonly after: readonly string[];
}

/** A change below this is not worth a line in Git. */
const leastMinutes = 0.01;

/**
 * Plans the edits that give each slide its measured time, and the lesson their sum.
 *
 * @param secondsById - Slides that were not on stage keep their minutes.
 * @param texts - By the names that positions give.
 */
export function planMinutes(
  deck: Deck,
  texts: ReadonlyMap<string, string>,
  secondsById: Readonly<Record<string, number>>,
): LineEdit[] {
  const edits: LineEdit[] = [];
  let total = 0;
  for (const slide of deck.slides) {
    const seconds = secondsById[slide.id];
    const minutes = seconds === undefined ? slide.minutes : round(seconds / 60);
    total += minutes;
    if (Math.abs(minutes - slide.minutes) < leastMinutes) continue;
    edits.push(editSlide(slide, readLines(texts, slide.at.file), minutes));
  }
  edits.push(...partOthers(deck, texts, edits));
  const { file, line } = deck.lesson.minutesAt;
  const before = readLines(texts, file)[line - 1];
  const after = before?.replace(/(minutes\s*:\s*)[\d.]+/, `$1${round(total)}`);
  if (edits.length > 0 && before !== undefined && after !== undefined && after !== before)
    edits.push({ file, line, before, after: [after] });
  return edits;
}

/** Carries the edits of one file out; line ends stay as they are. */
export function applyEdits(text: string, edits: readonly LineEdit[]): string {
  const lines = text.match(/[^\r\n]*(?:\r\n|\n|\r|$)/g) ?? [];
  for (const { line, before, after } of [...edits].sort((a, b) => b.line - a.line)) {
    const old = lines[line - 1] ?? '';
    const end = /[\r\n]+$/.exec(old)?.[0] ?? '';
    const added = after.map((one, at) =>
      before !== undefined && at === after.length - 1 ? one + end : one + (end || '\n'),
    );
    lines.splice(line - 1, before === undefined ? 0 : 1, ...added);
  }
  return lines.join('');
}

function editSlide({ at: { file, line } }: Slide, lines: readonly string[], minutes: number): LineEdit {
  const after = `minutes: ${minutes}`;
  const first = lines[line - 1] ?? '';
  if (!/^[A-Za-z_][\w-]*[ \t]*:/.test(first)) {
    // No front matter: a slide that a heading begins, or the file, has nothing above it to hold one.
    const block = isBelowSeparator(lines, line) ? [after, '---', ''] : ['---', after, '---', ''];
    return { file, line, before: undefined, after: block };
  }
  for (let at = line - 1; at < lines.length && !/^---[ \t]*$/.test(lines[at] ?? ''); at += 1) {
    const text = lines[at] ?? '';
    if (/^minutes[ \t]*:/.test(text))
      return { file, line: at + 1, before: text, after: [text.replace(/:[ \t]*[\d.]*/, `: ${minutes}`)] };
  }
  return { file, line, before: undefined, after: [after] };
}

/** A file that its headings part needs a line between all of its slides once one of them has settings. */
function partOthers(
  { slides }: Deck,
  texts: ReadonlyMap<string, string>,
  edits: readonly LineEdit[],
): LineEdit[] {
  return slides.flatMap(({ at: { file, line } }, index): LineEdit[] => {
    const isEdited = edits.some((edit) => edit.file === file && edit.line === line);
    const isFirst = slides[index - 1]?.at.file !== file;
    const lines = readLines(texts, file);
    const isParted = isFirst || isEdited || isBelowSeparator(lines, line);
    if (isParted || !edits.some((edit) => edit.file === file)) return [];
    return [{ file, line, before: undefined, after: ['---', ''] }];
  });
}

/** Says whether what stands above a line is what parts slides. */
function isBelowSeparator(lines: readonly string[], line: number): boolean {
  const above = lines.slice(0, line - 1).findLast((text) => text.trim() !== '') ?? '';
  return /^(?:-{2,4}|\*{3,}|_{3,}|(?:- ){2,}-|<!--[^>]*-->)[ \t]*$/.test(above);
}

function readLines(texts: ReadonlyMap<string, string>, file: string): string[] {
  return (texts.get(file) ?? '').split(/\r\n|\n|\r/);
}

function round(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}
