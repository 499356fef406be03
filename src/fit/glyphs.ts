/** A line of text as the breaking of lines sees it: characters with their widths, and where a line may end. */
import type { Inline } from '../deck/content.ts';
import { type Face, readAdvance } from './advances.ts';
import { classify, mayBreak, mayNotBegin } from './break-classes.ts';

export interface Glyph {
  /** Its width in em, less what it gives up beside another full-width mark. */
  readonly em: number;
  readonly kind: 'character' | 'space' | 'line-end';
  /** Whether a line may begin with it. */
  readonly breaksBefore: boolean;
  /** Whether it is held to the one before it, come what may. */
  readonly isHeld: boolean;
  /** What it gives up where it begins a line: half an em of full-width marks. */
  readonly trimsStart: number;
}

/** Text of one face, some of it held on one line. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly isHeld: boolean;
}

/** How text is set. */
export interface Setting {
  readonly face: Face;
  /** Whether full-width marks give up half an em; engines before Chromium 123 trim none. */
  readonly trims: boolean;
  /** Whether a fact's words count as a figure, which is held on one line. */
  readonly isFigure: (fact: string) => boolean;
}

const opening = new Set('（《〈「『【〔“‘');
const closing = new Set('，。、；：）》〉」』】〕”’');
const spaces = new Set(' \n\t');
const half = 0.5;
/** What a separating dot has its margins drawn in by, see base.css. */
const dotMargins = 0.6;
const noRun: Run = { text: '', face: 'sans-400', isHeld: false };
const lineEnd: Glyph = { em: 0, kind: 'line-end', breaksBefore: true, isHeld: false, trimsStart: 0 };

/** Sets inline content; pictures inside of it count as three characters. */
export function setGlyphs(children: readonly Inline[], setting: Setting): Glyph[] {
  const marks = listMarks(listRuns(children, setting));
  const glyphs: Glyph[] = [];
  for (const [index, mark] of marks.entries()) {
    const before = marks[index - 1];
    if (mark.character === '') glyphs.push(lineEnd);
    else if (!spaces.has(mark.character)) glyphs.push(setGlyph(marks, index, setting));
    // Of several spaces one is seen, and none where a text begins.
    else if (before !== undefined && !spaces.has(before.character))
      glyphs.push({ ...lineEnd, em: readAdvance(mark.run.face, ' '), kind: 'space' });
  }
  return glyphs;
}

/** A character with what stands around it; '' is a forced line end. */
interface Mark {
  readonly character: string;
  readonly breakClass: number;
  readonly run: Run;
  /** Whether the author lets a line begin here. */
  readonly mayBreak: boolean;
}

function listMarks(runs: readonly (Run | 'break' | 'title-break')[]): Mark[] {
  const marks: Mark[] = [];
  let mayBreak = false;
  for (const run of runs) {
    if (run === 'title-break') mayBreak = true;
    else if (run === 'break') marks.push({ character: '', breakClass: 0, run: noRun, mayBreak: true });
    else
      for (const character of run.text) {
        marks.push({ character, breakClass: classify(character), run, mayBreak });
        mayBreak = false;
      }
  }
  return marks;
}

function setGlyph(marks: readonly Mark[], index: number, setting: Setting): Glyph {
  const mark = marks[index] as Mark;
  const { character, run } = mark;
  const before = marks[index - 1];
  const isHeld = run.isHeld && before?.run === run;
  const gives = setting.trims && before?.run.face === run.face && meet(before, mark) ? half : 0;
  const isDot = character === '·' && run.isHeld;
  return {
    em: readAdvance(run.face, character) - gives - (isDot ? dotMargins : 0),
    kind: 'character',
    breaksBefore: mark.mayBreak || (!isHeld && mayBegin(marks, index)),
    isHeld,
    trimsStart: setting.trims && gives === 0 && opening.has(character) ? half : 0,
  };
}

/** Says whether two full-width marks stand closer than two characters: what closes has its blank behind, what opens before. */
function meet(before: Mark, { character, run }: Mark): boolean {
  const isWideDot = (mark: string) => mark === '·' && readAdvance(run.face, mark) === 1;
  const closes =
    closing.has(before.character) || (run.face === 'serif-900' && '！？'.includes(before.character));
  if (opening.has(character)) return closes || opening.has(before.character) || isWideDot(before.character);
  return closes && (closing.has(character) || isWideDot(character));
}

/** Says whether a line may begin with a character; at a quotation mark it depends on what is on its other side, too. */
function mayBegin(marks: readonly Mark[], index: number): boolean {
  const { character, breakClass } = marks[index] as Mark;
  const { character: before = '', breakClass: classBefore = 0 } = marks[index - 1] ?? {};
  if (spaces.has(before)) return !mayNotBegin(character);
  if (before === '' || !mayBreak(classBefore, breakClass)) return false;
  if ('“‘'.includes(character)) return isEastAsian(marks[index + 1]?.character);
  return !'”’'.includes(before) || isEastAsian(marks[index - 2]?.character);
}

function isEastAsian(character = ''): boolean {
  return character >= '\u2e80';
}

/** Words that the writer of inline content holds on one line; see `render/typography.ts` and `render/inlines.ts`. */
const unbreakable = /[-−]?\d[\d.]*%?(?:余|多)?(?:以上|[个名起次人场批家月日年组周]){0,3}|[^\s·]\s?·/gu;
const longestHeld = 9;

function listRuns(
  children: readonly Inline[],
  setting: Setting,
  face: Face = setting.face,
): (Run | 'break' | 'title-break')[] {
  return children.flatMap((child): (Run | 'break' | 'title-break')[] => {
    switch (child.kind) {
      case 'text':
        return splitHeld(child.text, face);
      case 'fact': {
        const isHeld = child.text.length <= longestHeld && setting.isFigure(child.fact);
        return isHeld ? [{ text: child.text, face, isHeld }] : splitHeld(child.text, face);
      }
      case 'code':
        return [{ text: child.text, face, isHeld: false }];
      case 'break':
      case 'title-break':
        return [child.kind];
      case 'image':
        return [{ text: '图片图', face, isHeld: true }];
      default:
        return listRuns(
          child.children,
          setting,
          child.kind === 'strong' && face === 'sans-400' ? 'sans-700' : face,
        );
    }
  });
}

function splitHeld(text: string, face: Face): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: piece, index } of text.matchAll(unbreakable)) {
    if (piece.length < 2) continue;
    runs.push({ text: text.slice(from, index), face, isHeld: false }, { text: piece, face, isHeld: true });
    from = index + piece.length;
  }
  return [...runs, { text: text.slice(from), face, isHeld: false }];
}
