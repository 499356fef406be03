import { bundleStylesheet, type StylesheetName } from '../theme/stylesheet.ts';
import { readFaces } from './face-characters.ts';
import { fontFaceCss } from './font-face-css.ts';
import { subsetFaces } from './font-files.ts';

/** Writes a document's whole CSS: its stylesheet, and the fonts with just the characters of its body. */
export async function writePageStyle(
  name: StylesheetName,
  body: string,
  cacheFolder: string,
): Promise<string> {
  const [css, fonts] = await Promise.all([
    bundleStylesheet(name),
    subsetFaces(readFaces(body), { cacheFolder }),
  ]);
  return fontFaceCss(fonts, ({ data }) => `data:font/woff2;base64,${data.toString('base64')}`) + css;
}
