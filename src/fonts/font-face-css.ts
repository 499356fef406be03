import { isSpare } from './faces.ts';
import type { FontFile } from './font-files.ts';

/**
 * Writes the `@font-face` rules of the fonts. A spare font is loaded only for characters of its own.
 *
 * @param url - Gives the address of a font: a path, a file:// address or a data: URI.
 * @param options.later - Also the faces are loaded only for characters of their own, and text does not wait for them.
 */
export function fontFaceCss(
  files: readonly FontFile[],
  url: (file: FontFile) => string,
  { later = false }: { readonly later?: boolean } = {},
): string {
  return files.map((file) => writeRule(file, url(file), later)).join('');
}

// `block`: no text in another face may be measured or seen before the font is there.
function writeRule({ name, family, weight, characters }: FontFile, address: string, later: boolean): string {
  const range = later || isSpare(name) ? `\n  unicode-range: ${writeRanges(characters)};` : '';
  return `@font-face {
  font-family: "${family}";
  font-weight: ${weight};
  font-style: normal;
  font-display: ${later ? 'swap' : 'block'};
  src: url(${JSON.stringify(address)}) format("woff2");${range}
}
`;
}

/** Writes sorted characters but the space as CSS does: `U+21-2f,U+4e00`. */
function writeRanges(characters: string): string {
  const ranges: { first: number; last: number }[] = [];
  for (const character of characters.trim()) {
    const codePoint = character.codePointAt(0) ?? 0;
    const range = ranges.at(-1);
    if (range?.last === codePoint - 1) range.last = codePoint;
    else ranges.push({ first: codePoint, last: codePoint });
  }
  const hex = (codePoint: number) => codePoint.toString(16);
  return ranges.map(({ first, last }) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(',');
}
