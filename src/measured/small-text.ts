/** Finds text that the last row of the room cannot read. */
import type { Conditions, Finding, SlideMeasurement } from './measurement.ts';
import { shorten } from './overflow.ts';

/** 3.2 % of the picture's height, the usual rule for eight picture heights, rounded up. */
const smallestPx = { content: 24, art: 24, title: 24, kicker: 22, foot: 18 } as const;
const smallestReadingPx = 14;

export function findSmallText({ blocks }: SlideMeasurement, { view }: Conditions): Finding[] {
  return blocks.flatMap((block): Finding[] => {
    const least = view === 'canvas' ? smallestPx[block.role] : smallestReadingPx;
    if (block.fontSizePx >= least - 0.01 || (view === 'reading' && block.role === 'art')) return [];
    const message = `“${shorten(block.text)}”只有${Math.round(block.fontSizePx)}像素，至少要${least}像素`;
    return [{ text: block.text, message, hint: '换一个版式，或者少写几项。' }];
  });
}
