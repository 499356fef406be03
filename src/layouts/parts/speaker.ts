/** Finds who says a quotation: its last line, behind a dash. */
import type { Block, Inline, Paragraph, Quote } from '../../deck/content.ts';

const dash = /^\s*(?:—{1,2}|–|―|--?)\s*(?=\S)/u;

/** Splits a quotation into what is said, and the line that says who said it. */
export function splitSpeaker({ blocks }: Quote): {
  saying: readonly Block[];
  speaker: Paragraph | undefined;
} {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return { saying: blocks, speaker: undefined };
  const lines = splitLines(last.children);
  const line = lines.at(-1) ?? [];
  const [first] = line;
  if (first?.kind !== 'text' || !dash.test(first.text)) return { saying: blocks, speaker: undefined };
  // A step of the paragraph is the saying's where both stand in it.
  if (lines.length === 1) return { saying: blocks.slice(0, -1), speaker: last };
  const said = { ...last, children: lines.slice(0, -1).flat() };
  return { saying: [...blocks.slice(0, -1), said], speaker: { ...last, children: line, attributes: {} } };
}

/** Splits at the ends of lines, as the author has written them. */
function splitLines(children: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [];
  let before = 0;
  for (const child of children) {
    const isNext = child.at.line !== before;
    before = child.at.line;
    if (child.kind === 'break') continue;
    if (isNext) lines.push([child]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}
