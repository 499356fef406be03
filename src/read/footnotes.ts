/** Footnotes: where a file says them, and which of them a slide refers to. */
import type { Position } from '../deck/position.ts';
import type { Problem } from '../deck/problem.ts';
import { proseLines } from './separators.ts';
import type { Passage, SlideText } from './split.ts';

/** What `[^label]: text` says. */
export interface Footnote {
  readonly label: string;
  readonly passage: Passage;
}

const definition = /^ {0,3}\[\^([^\]\s]{1,80})\]:[ \t]*/;

/** Takes the footnotes out of a file's lines: blank ones stay in their place. */
export function takeFootnotes(given: readonly string[]): { lines: string[]; footnotes: Footnote[] } {
  const lines = [...given];
  const footnotes: Footnote[] = [];
  for (const index of [...proseLines(given, 0, given.length)]) {
    const match = definition.exec(lines[index] ?? '');
    if (match === null) continue;
    const said = [(lines[index] ?? '').slice(match[0].length)];
    lines[index] = '';
    for (let next = index + 1; /^(?: {2,}|\t)\s*\S/.test(lines[next] ?? ''); next++) {
      said.push(lines[next] ?? '');
      lines[next] = '';
    }
    const passage = { text: said.join('\n'), line: index + 1, column: match[0].length + 1 };
    footnotes.push({ label: match[1] ?? '', passage });
  }
  return { lines, footnotes };
}

/** Chooses those that a slide refers to: of two with one label the one that stands on it, as many number each slide anew. */
export function chooseFootnotes(
  footnotes: readonly Footnote[],
  text: string,
  start: number,
  end: number,
): readonly Footnote[] {
  const isInside = ({ passage: { line } }: Footnote) => line > start && line <= end;
  return footnotes.filter((one) => {
    const alike = footnotes.filter(({ label }) => label === one.label);
    return text.includes(`[^${one.label}]`) && one === (alike.find(isInside) ?? alike[0]);
  });
}

/** Reports footnotes that no slide refers to. */
export function findUnused(
  file: string,
  footnotes: readonly Footnote[],
  slides: readonly SlideText[],
): Problem[] {
  const used = new Set(slides.flatMap((slide) => slide.footnotes));
  return footnotes.flatMap((footnote): Problem[] => {
    if (
      used.has(footnote) ||
      slides.some((slide) => slide.footnotes.some(({ passage }) => refersTo(passage, footnote)))
    )
      return [];
    const { text, line } = footnote.passage;
    const at: Position = { file, line, column: 1, length: footnote.label.length + 4 };
    const words = text.length > 30 ? `${text.slice(0, 29)}…` : text;
    const message = `脚注“${footnote.label}”没有用到，“${words}”不显示`;
    const hint = `在正文里写 [^${footnote.label}]，或者删掉这条脚注。`;
    return [{ code: 'unused-footnote', severity: 'warning', at, message, hint }];
  });
}

function refersTo({ text }: Passage, { label }: Footnote): boolean {
  return text.includes(`[^${label}]`);
}
