import { openMade } from '../cache/made-from-sources.ts';
import { type StylesheetName, stylesheet } from '../theme/stylesheet.ts';
import type { FaceCharacters } from './faces.ts';
import { fontFaceCss } from './font-face-css.ts';
import { subsetFaces } from './font-files.ts';

/**
 * Writes a document's whole CSS: its stylesheet, and the fonts.
 *
 * @param characters - Those of its text; more do no harm, as fonts that other documents have as well are made once.
 */
export async function writePageStyle(
  name: StylesheetName,
  characters: FaceCharacters,
  cacheFolder: string,
): Promise<string> {
  const [css, fonts] = await Promise.all([
    openMade(stylesheet(name)),
    subsetFaces(characters, { cacheFolder }),
  ]);
  return fontFaceCss(fonts, ({ data }) => `data:font/woff2;base64,${data.toString('base64')}`) + css;
}
