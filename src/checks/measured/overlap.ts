/** Finds blocks of text that lie over each other. */
import type { Finding, Rect, SlideMeasurement } from './measurement.ts';
import { shorten } from './overflow.ts';

/** Glyph boxes are taller than what is drawn: this part of their height is empty at top and bottom. */
const emptyPart = 0.2;
const tolerancePx = 2;

export function findOverlap({ blocks }: SlideMeasurement): Finding[] {
  return blocks.flatMap((block, index) =>
    blocks.slice(index + 1).flatMap((other): Finding[] => {
      const clash = block.lines.some((line) => other.lines.some((otherLine) => overlaps(line, otherLine)));
      if (!clash) return [];
      const message = `“${shorten(block.text)}”和“${shorten(other.text)}”叠在一起`;
      return [{ text: other.text, message, hint: '写短些，或者分成两页。' }];
    }),
  );
}

function overlaps(a: Rect, b: Rect): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const inkA = inkOf(a);
  const inkB = inkOf(b);
  const height = Math.min(inkA.bottom, inkB.bottom) - Math.max(inkA.top, inkB.top);
  return width > tolerancePx && height > tolerancePx;
}

function inkOf({ top, bottom }: Rect): { top: number; bottom: number } {
  const empty = (bottom - top) * emptyPart;
  return { top: top + empty, bottom: bottom - empty };
}
