/** Turns the times of a rehearsal into edits of the slides' `minutes`, line by line, so that all else stays as it is. */
import type { Deck, Slide } from '../deck/deck.ts';
import type { Edit } from '../deck/problem.ts';
import { isFirstPart } from '../deck/slide-number.ts';

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
): Edit[] {
  const edits: Edit[] = [];
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
  edits.push(...partOthers(deck, texts, edits));
  const { file, line } = deck.lesson.minutesAt;
  const before = readLines(texts, file)[line - 1];
  const after = before?.replace(/(minutes\s*:\s*)[\d.]+/, `$1${round(total)}`);
  if (edits.length > 0 && before !== undefined && after !== undefined && after !== before)
    edits.push({ file, line, column: 1, before, after });
  return edits;
}

function editSlide({ at: { file, line } }: Slide, lines: readonly string[], minutes: number): Edit {
  const words = `minutes: ${minutes}`;
  const putIn = (rows: readonly string[]): Edit => {
    return { file, line, column: 1, before: '', after: `${rows.join('\n')}\n` };
  };
  const first = lines[line - 1] ?? '';
  if (!/^[A-Za-z_][\w-]*[ \t]*:/.test(first)) {
    // No front matter: a slide that a heading begins, or the file, has nothing above it to hold one.
    return putIn(isBelowSeparator(lines, line) ? [words, '---', ''] : ['---', words, '---', '']);
  }
  for (let at = line - 1; at < lines.length && !/^---[ \t]*$/.test(lines[at] ?? ''); at += 1) {
    const before = lines[at] ?? '';
    if (/^minutes[ \t]*:/.test(before))
      return {
        file,
        line: at + 1,
        column: 1,
        before,
        after: before.replace(/:[ \t]*[\d.]*/, `: ${minutes}`),
      };
  }
  return putIn([words]);
}

/** A file that its headings part needs a line between all of its slides once one of them has settings. */
function partOthers({ slides }: Deck, texts: ReadonlyMap<string, string>, edits: readonly Edit[]): Edit[] {
  return slides.flatMap(({ at: { file, line } }, index): Edit[] => {
    const isEdited = edits.some((edit) => edit.file === file && edit.line === line);
    const isFirst = slides[index - 1]?.at.file !== file;
    const lines = readLines(texts, file);
    const isParted = isFirst || isEdited || isBelowSeparator(lines, line);
    if (isParted || !edits.some((edit) => edit.file === file)) return [];
    return [{ file, line, column: 1, before: '', after: '---\n\n' }];
  });
}

/** Says whether what stands above a line is what parts slides. */
function isBelowSeparator(lines: readonly string[], line: number): boolean {
  const above = lines.slice(0, line - 1).findLast((text) => text.trim() !== '') ?? '';
  return /^(?:-{2,4}|\*{3,}|_{3,}|(?:- ){2,}-|<!--[^>]*-->)[ \t]*$/.test(above);
}

function readLines(texts: ReadonlyMap<string, string>, file: string): string[] {
  return (texts.get(file) ?? '').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}

function round(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}
