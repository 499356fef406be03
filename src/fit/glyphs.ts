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
const lineEnd: Glyph = { em: 0, kind: 'line-end', breaksBefore: true, isHeld: false, trimsStart: 0 };

/** Sets inline content; pictures inside of it count as three characters. */
export function setGlyphs(children: readonly Inline[], setting: Setting): Glyph[] {
  const glyphs: Glyph[] = [];
  let before: { character: string; breakClass: number; run: Run } | undefined;
  let mayBreakHere = false;
  const add = (run: Run) => {
    for (const character of run.text) {
      const breakClass = classify(character);
      if (spaces.has(character)) {
        const isRepeated = glyphs.at(-1)?.kind === 'space' || glyphs.length === 0;
        if (!isRepeated) glyphs.push({ ...lineEnd, em: readAdvance(run.face, ' '), kind: 'space' });
        before = undefined;
        continue;
      }
      const afterSpace = glyphs.at(-1)?.kind === 'space';
      const isHeld = run.isHeld && before?.run === run;
      const breaksBefore =
        mayBreakHere ||
        (!isHeld && afterSpace && !mayNotBegin(character)) ||
        (!isHeld && before !== undefined && mayBreak(before.breakClass, breakClass));
      mayBreakHere = false;
      const isDot = character === '·' && run.isHeld;
      const trims = setting.trims && before !== undefined && before.run.face === run.face;
      const closes = trims && closing.has(before?.character ?? '');
      // The mark that closes gives up its second half, the one that opens its first: here it is the later one's width.
      const meets =
        (closes && (closing.has(character) || opening.has(character) || character === '·')) ||
        (trims && before?.character === '·' && opening.has(character));
      const opens = trims && opening.has(before?.character ?? '') && opening.has(character);
      glyphs.push({
        em: readAdvance(run.face, character) - (meets || opens ? half : 0) - (isDot ? dotMargins : 0),
        kind: 'character',
        breaksBefore,
        isHeld,
        trimsStart: setting.trims && opening.has(character) && !(meets || opens) ? half : 0,
      });
      before = { character, breakClass, run };
    }
  };
  for (const run of listRuns(children, setting)) {
    if (run === 'break') glyphs.push(lineEnd);
    else if (run === 'title-break') mayBreakHere = true;
    else add(run);
    if (run === 'break') before = undefined;
  }
  return glyphs;
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
