/** Turns the times of a rehearsal into edits of the slides' `minutes`, line by line, so that all else stays as it is. */
import type { Deck, Slide } from '../deck/deck.ts';
import { isFirstPart } from '../deck/slide-number.ts';

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
  for (const slide of deck.slides.filter(isFirstPart)) {
    // A slide that goes on by itself is one to its author.
    const parts =
      slide.part === undefined ? [slide] : deck.slides.filter(({ number }) => number === slide.number);
    const planned = parts.reduce((sum, part) => sum + part.minutes, 0);
    const measured = parts.flatMap(({ id }) => secondsById[id] ?? []);
    const seconds = measured.reduce((sum, one) => sum + one, 0);
    const minutes = measured.length === 0 ? planned : round(seconds / 60);
    total += minutes;
    if (Math.abs(minutes - planned) < leastMinutes) continue;
    edits.push(editSlide(slide, readLines(texts, slide.at.file), minutes));
  }
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
    // No front matter: a slide after the first one has the `---` above it already.
    const block = lines.slice(0, line - 1).some((text) => /^---[ \t]*$/.test(text))
      ? [after, '---', '']
      : ['---', after, '---', ''];
    return { file, line, before: undefined, after: block };
  }
  for (let at = line - 1; at < lines.length && !/^---[ \t]*$/.test(lines[at] ?? ''); at += 1) {
    const text = lines[at] ?? '';
    if (/^minutes[ \t]*:/.test(text))
      return { file, line: at + 1, before: text, after: [text.replace(/:[ \t]*[\d.]*/, `: ${minutes}`)] };
  }
  return { file, line, before: undefined, after: [after] };
}

function readLines(texts: ReadonlyMap<string, string>, file: string): string[] {
  return (texts.get(file) ?? '').split(/\r\n|\n|\r/);
}

function round(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}
