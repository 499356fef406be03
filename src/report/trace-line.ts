/** Puts facts into a line: of its words those that were traced become links that nobody wrote. */
import type { FactWords, Inline } from '../deck/content.ts';
import { listPieces } from '../deck/pieces.ts';
import type { Position } from '../deck/position.ts';

/** Words of a line, and the fact that they state. */
export interface Span {
  readonly start: number;
  /** Where their figure begins: of words that marks divide, this part becomes the link. */
  readonly index: number;
  readonly words: string;
  readonly fact: string;
}

type TextInline = Extract<Inline, { kind: 'text' }>;

/** Makes the line anew; its words stay the same. */
export function linkSpans(line: readonly Inline[], spans: readonly Span[]): Inline[] {
  let end = 0;
  const link = (inline: Inline): Inline[] => {
    if ('children' in inline) return [{ ...inline, children: inline.children.flatMap(link) }];
    const start = end;
    for (const { text } of listPieces(inline)) end += text.length;
    return inline.kind === 'text' ? cutText(inline, start, spans) : [inline];
  };
  return line.flatMap(link);
}

function cutText(inline: TextInline, from: number, spans: readonly Span[]): Inline[] {
  const { text, at } = inline;
  const inside = spans.filter(({ index }) => index >= from && index < from + text.length);
  const cut = (start: number, end: number): TextInline[] =>
    start < end ? [{ ...inline, text: text.slice(start, end), at: placePart(at, text, start, end) }] : [];
  let done = 0;
  const parts = inside.flatMap(({ start, words, fact }): Inline[] => {
    const first = Math.max(start - from, done);
    const end = Math.min(start + words.length - from, text.length);
    const before = cut(done, first);
    done = end;
    const part = cut(first, end).map((one): FactWords & { at: Position } => ({
      ...one,
      kind: 'fact',
      fact,
      traced: words,
    }));
    return [...before, ...part];
  });
  return [...parts, ...cut(done, text.length)];
}

/** Only where the source has just these words can a part of them be pointed at. */
function placePart(at: Position, text: string, start: number, end: number): Position {
  if (at.length !== text.length) return { ...at, length: 1 };
  return { ...at, column: at.column + start, length: end - start };
}
