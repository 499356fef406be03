/** A heading's own line breaks. */
import type { Inline } from '../deck/content.ts';
import type { Position } from '../deck/position.ts';

/** Takes each `|` of a heading for a place where it may break. */
export function breakTitle(children: readonly Inline[]): readonly Inline[] {
  return children.flatMap((child) => {
    if (child.kind !== 'text' || !child.text.includes('|')) return [child];
    let start = 0;
    return child.text.split('|').flatMap((text, index) => {
      const part = { ...child, text: text.trim(), at: placePhrase(child, start, text) };
      start += text.length + 1;
      const words = part.text === '' ? [] : [part];
      return index === 0 ? words : [{ kind: 'title-break' as const, at: child.at }, ...words];
    });
  });
}

/** A phrase has a place of its own where the source has just the words of the whole. */
function placePhrase(
  { at, text }: Extract<Inline, { kind: 'text' }>,
  start: number,
  phrase: string,
): Position {
  if (at.length !== text.length) return at;
  const indent = phrase.length - phrase.trimStart().length;
  return { ...at, column: at.column + start + indent, length: Math.max(1, phrase.trim().length) };
}
