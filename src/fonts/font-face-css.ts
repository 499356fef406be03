import type { FontFile } from './font-files.ts';

/**
 * Writes the `@font-face` rules of the fonts.
 *
 * @param url - Gives the address of a font: a path, a file:// address or a data: URI.
 */
export function fontFaceCss(files: readonly FontFile[], url: (file: FontFile) => string): string {
  return files.map((file) => fontFaceRule(file, url(file))).join('');
}

// `block`: no text in another face may be measured or seen before the font is there.
function fontFaceRule({ family, weight }: FontFile, address: string): string {
  return `@font-face {
  font-family: "${family}";
  font-weight: ${weight};
  font-style: normal;
  font-display: block;
  src: url(${JSON.stringify(address)}) format("woff2");
}
`;
}
