/** Finds blocks of text that lie over each other. */
import type { Conditions, Finding, Rect, SlideMeasurement } from './measurement.ts';
import { findRoom, shorten } from './overflow.ts';

/** Glyph boxes are taller than what is drawn: this part of their height is empty at top and bottom. */
const emptyPart = 0.2;
const tolerancePx = 2;

export function findOverlap(slide: SlideMeasurement, conditions: Conditions): Finding[] {
  const { blocks } = slide;
  const room = findRoom(slide, conditions);
  return blocks.flatMap((block, index) =>
    blocks.slice(index + 1).flatMap((other): Finding[] => {
      const clash = block.lines.some((line) =>
        other.lines.some((otherLine) => overlaps(line, otherLine, room)),
      );
      if (!clash) return [];
      const message = `“${shorten(block.text)}”和“${shorten(other.text)}”叠在一起`;
      return [{ text: other.text, message, hint: '写短些，或者分成两页。' }];
    }),
  );
}

/** Says whether two lines lie over each other within the room; outside of it they have spilled. */
function overlaps(a: Rect, b: Rect, room: Rect): boolean {
  const width = Math.min(a.right, b.right, room.right) - Math.max(a.left, b.left, room.left);
  const inkA = inkOf(a);
  const inkB = inkOf(b);
  const height = Math.min(inkA.bottom, inkB.bottom, room.bottom) - Math.max(inkA.top, inkB.top, room.top);
  return width > tolerancePx && height > tolerancePx;
}

function inkOf({ top, bottom }: Rect): { top: number; bottom: number } {
  const empty = (bottom - top) * emptyPart;
  return { top: top + empty, bottom: bottom - empty };
}
