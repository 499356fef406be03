/** Splits a chapter's text into slides: where each begins, its front matter, its body, its notes. */
import type { Position } from '../deck/position.ts';
import type { Fix, Problem } from '../deck/problem.ts';
import { chooseFootnotes, type Footnote, findUnused, takeFootnotes } from './footnotes.ts';
import { type Boundary, findBoundaries, isDashes, proseLines } from './separators.ts';

/** Some lines of a file. */
export interface Passage {
  readonly text: string;
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** Column at which its first line begins, from 1. */
  readonly column: number;
}

export interface SlideText {
  readonly frontMatter: Passage | undefined;
  readonly body: Passage;
  readonly notes: Passage | undefined;
  /** The footnotes that it refers to. */
  readonly footnotes: readonly Footnote[];
  readonly at: Position;
}

const notesMark = /^(?:Notes?|备注)[ \t]*[:：][ \t]*/;
/** A key, an item, something indented, or a comment, as in the front matter at the top of a Slidev deck. */
const yamlLine = /^(?:[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)|- |[ \t]|#)/;
const keyLine = /^[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)/;

/** Splits where slides part; a block of `key: value` lines below a `---` is front matter. */
export function splitSlides(file: string, text: string): { slides: SlideText[]; problems: Problem[] } {
  const { lines, footnotes } = takeFootnotes(text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/));
  const dashes = [...proseLines(lines, 0, lines.length)].filter((index) => isDashes(lines[index]));
  const slides: SlideText[] = [];
  const problems: Problem[] = [];
  const head = findFrontMatter(lines, 0, dashes);
  const { boundaries, problem } = findBoundaries(file, lines, head?.close === undefined ? 0 : head.close + 1);
  if (problem) problems.push(problem);
  let start = 0;
  let last: Boundary | undefined;
  while (start <= lines.length) {
    const mayHave = start === 0 || (last !== undefined && last.next > last.end);
    const frontMatter = mayHave ? findFrontMatter(lines, start, dashes) : undefined;
    if (frontMatter?.close === undefined && frontMatter !== undefined) {
      const at = { file, line: frontMatter.open + 1, column: 1, length: 3 };
      const hint = '在页首设置的最后一行下面加一行 ---。';
      problems.push({
        code: 'unclosed-front-matter',
        severity: 'error',
        at,
        message: '页首设置没有结束',
        hint,
        fix: closeFrontMatter(file, lines, frontMatter.first),
      });
    }
    const bodyStart = frontMatter?.close !== undefined ? frontMatter.close + 1 : start;
    last = boundaries.find(({ end, next }) => end >= bodyStart && next > start);
    const end = last?.end ?? lines.length;
    slides.push(cutSlide(file, lines, { frontMatter, bodyStart, end, footnotes }));
    start = last?.next ?? lines.length + 1;
  }
  return { slides: dropBlankEnds(slides), problems: [...problems, ...findUnused(file, footnotes, slides)] };
}

interface Block {
  /** Line index of its first line (the `---` above it, if any). */
  readonly open: number;
  readonly first: number;
  /** Line index of the `---` below it; undefined when it is missing. */
  readonly close: number | undefined;
}

function findFrontMatter(
  lines: readonly string[],
  start: number,
  ends: readonly number[],
): Block | undefined {
  let first = start;
  while (first < lines.length && lines[first]?.trim() === '') first++;
  // A file may begin with the `---` that opens its first slide's front matter.
  const opened = start === 0 && isDashes(lines[first]);
  if (opened) {
    first++;
    while (first < lines.length && lines[first]?.trim() === '') first++;
  }
  const close = ends.find((end) => end >= first);
  const isAllYaml =
    opened && close !== undefined && lines.slice(first, close).every((text) => yamlLine.test(text));
  const line = lines.slice(first).find((text) => !isAllYaml || !text.startsWith('#')) ?? '';
  if (!keyLine.test(line) || notesMark.test(line)) return undefined;
  const stop = lines.findIndex((text, index) => index >= first && /^#{1,6}[ \t]/.test(text));
  const interrupted = !isAllYaml && stop !== -1 && (close === undefined || stop < close);
  if (opened && close === undefined) return undefined; // the next call sees the same lines without their `---`
  if (!interrupted && close !== undefined) return { open: first - 1, first, close };
  return start > 0 ? { open: Math.max(0, first - 1), first, close: undefined } : undefined;
}

/** Plans to end the settings below the last line that can be one. */
function closeFrontMatter(file: string, lines: readonly string[], first: number): Fix {
  let end = first;
  while (yamlLine.test(lines[end] ?? '') && !/^#{1,6}[ \t]/.test(lines[end] ?? '')) end++;
  const edit = { file, line: end + 1, column: 1, before: '', after: '---\n' };
  return { says: '页首设置下面加一行“---”', edits: [edit], safe: false };
}

interface Cut {
  readonly frontMatter: Block | undefined;
  readonly bodyStart: number;
  readonly end: number;
  readonly footnotes: readonly Footnote[];
}

function cutSlide(file: string, lines: readonly string[], cut: Cut): SlideText {
  const { frontMatter, bodyStart, end } = cut;
  const notesAt = [...proseLines(lines, bodyStart, end)].find((index) => notesMark.test(lines[index] ?? ''));
  const passage = (from: number, to: number): Passage => ({
    text: lines.slice(from, to).join('\n'),
    line: from + 1,
    column: 1,
  });
  const notes = notesAt === undefined ? undefined : dropNotesMark(passage(notesAt, end));
  const firstText = lines.findIndex((line, index) => index >= bodyStart && index < end && line.trim() !== '');
  return {
    frontMatter: frontMatter?.close === undefined ? undefined : passage(frontMatter.first, frontMatter.close),
    body: passage(bodyStart, notesAt ?? end),
    notes,
    footnotes: chooseFootnotes(cut.footnotes, lines.slice(bodyStart, end).join('\n'), bodyStart, end),
    at: { file, line: (frontMatter?.first ?? (firstText === -1 ? bodyStart : firstText)) + 1, column: 1 },
  };
}

function dropNotesMark(passage: Passage): Passage {
  const text = passage.text.replace(notesMark, '');
  return { ...passage, text, column: passage.text.length - text.length + 1 };
}

/** Nothing before the first separator or after the last one is not a slide. */
function dropBlankEnds(slides: readonly SlideText[]): SlideText[] {
  const blank = (slide: SlideText | undefined) =>
    slide !== undefined && !slide.frontMatter && !slide.notes && slide.body.text.trim() === '';
  const from = slides.length > 1 && blank(slides[0]) ? 1 : 0;
  const to = slides.length > 1 && blank(slides.at(-1)) ? -1 : undefined;
  return slides.slice(from, to);
}
