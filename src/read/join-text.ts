/** Tidies the texts of a run of inline content. */
import type { Inline } from '../deck/content.ts';

/** Drops the white space that was left before an attribute comment. */
export function trimEnd(children: Inline[]): Inline[] {
  const last = children.at(-1);
  if (last?.kind !== 'text') return children;
  const text = last.text.trimEnd();
  return [...children.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])];
}

/** Joins texts that stand side by side in the source, as around an escaped character. */
export function mergeText(children: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    const isNext =
      child.kind === 'text' &&
      last?.kind === 'text' &&
      child.at.line === last.at.line &&
      child.at.column === last.at.column + last.text.length;
    if (isNext) {
      const length = (last.at.length ?? 1) + (child.at.length ?? 1);
      merged[merged.length - 1] = { ...last, text: last.text + child.text, at: { ...last.at, length } };
    } else merged.push(child);
  }
  return merged;
}
