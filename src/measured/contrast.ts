/** Finds text whose contrast is below WCAG 2.2 AA. */
import type { Colour, Finding, SlideMeasurement } from './measurement.ts';
import { shorten } from './overflow.ts';

const leastForText = 4.5;
const leastForLargeText = 3;
/** 18 pt, or 14 pt bold. */
const largePx = 24;
const largeBoldPx = 18.66;

export function findLowContrast({ blocks }: SlideMeasurement): Finding[] {
  return blocks.flatMap(({ text, colours, fontSizePx, bold }): Finding[] => {
    if (colours === undefined) return [];
    const large = fontSizePx >= (bold ? largeBoldPx : largePx);
    const least = large ? leastForLargeText : leastForText;
    const ratio = readContrast(colours.text, colours.ground);
    if (ratio >= least) return [];
    const message = `“${shorten(text)}”的对比度只有${ratio.toFixed(2)}，至少要${least}`;
    return [{ text, message, hint: '颜色在 src/theme/tokens.css 里改。' }];
  });
}

/** Works out the contrast ratio of two colours, 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function readContrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
