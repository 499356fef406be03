/** Finds text that spills over the slide's edge, or into the foot of the canvas. */
import type { Conditions, Finding, Rect, SlideMeasurement } from './measurement.ts';

/** Sub-pixel rounding of glyph boxes. */
const tolerancePx = 1;
/** The canvas's foot begins here; what is above it may not reach into it. */
const footTopPx = 668;

/** The part of a slide where its content may stand; what lies elsewhere has spilled, and is reported as that alone. */
export function findRoom({ widthPx, heightPx, blocks }: SlideMeasurement, { view }: Conditions): Rect {
  const hasFoot = view === 'canvas' && blocks.some(({ role }) => role === 'foot');
  return { left: 0, top: 0, right: widthPx, bottom: hasFoot ? footTopPx : heightPx };
}

export function findOverflow(slide: SlideMeasurement, conditions: Conditions): Finding[] {
  const { widthPx, heightPx, blocks } = slide;
  const { view } = conditions;
  const room = findRoom(slide, conditions);
  return blocks.flatMap((block): Finding[] => {
    const bottom = block.role === 'foot' ? heightPx : room.bottom;
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
