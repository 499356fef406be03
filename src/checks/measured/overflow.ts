/** Finds text that spills over the slide's edge, or into the foot of the canvas. */
import type { Conditions, Finding, SlideMeasurement } from './measurement.ts';

/** Sub-pixel rounding of glyph boxes. */
const tolerancePx = 1;
/** The canvas's foot begins here; what is above it may not reach into it. */
const footTopPx = 668;

export function findOverflow(
  { widthPx, heightPx, blocks }: SlideMeasurement,
  { view }: Conditions,
): Finding[] {
  return blocks.flatMap((block): Finding[] => {
    const bottom =
      view === 'canvas' && blocks.some((other) => other.role === 'foot') && block.role !== 'foot'
        ? footTopPx
        : heightPx;
    const spills = block.lines.flatMap((line): [string, number][] => [
      ['左边', -line.left],
      ['上边', view === 'canvas' ? -line.top : 0],
      ['右边', line.right - widthPx],
      ['下边', view === 'canvas' ? middleOf(line) - bottom : 0],
    ]);
    const [side, px] = spills.reduce<[string, number]>(
      (worst, spill) => (spill[1] > worst[1] ? spill : worst),
      ['', 0] as const,
    );
    if (px <= tolerancePx) return [];
    const hint = '写短些，或者分成两页。';
    return [{ text: block.text, message: `“${shorten(block.text)}”超出${side}${Math.ceil(px)}像素`, hint }];
  });
}

/** A line's box is taller than its characters: below its middle plus a third nothing is drawn. */
function middleOf({ top, bottom }: { top: number; bottom: number }): number {
  return top + ((bottom - top) * 5) / 6;
}

/** Writes the first words of a text, for a message. */
export function shorten(text: string): string {
  return text.length > 12 ? `${text.slice(0, 11)}…` : text;
}
