import { bundleStylesheet, type StylesheetName } from '../theme/stylesheet.ts';
import { readFaces } from './face-characters.ts';
import { type FaceCharacters, faceNames } from './faces.ts';
import { fontFaceCss } from './font-face-css.ts';
import { subsetFaces } from './font-files.ts';

/**
 * Writes a document's whole CSS: its stylesheet, and the fonts with the characters of its body.
 *
 * @param shared - Characters that its fonts have as well, as other documents have the same.
 */
export async function writePageStyle(
  name: StylesheetName,
  body: string,
  cacheFolder: string,
  shared: FaceCharacters = new Map(),
): Promise<string> {
  const [css, fonts] = await Promise.all([
    bundleStylesheet(name),
    subsetFaces(join(readFaces(body), shared), { cacheFolder }),
  ]);
  return fontFaceCss(fonts, ({ data }) => `data:font/woff2;base64,${data.toString('base64')}`) + css;
}

function join(one: FaceCharacters, other: FaceCharacters): FaceCharacters {
  return new Map(
    faceNames.map((face) => [face, new Set([...(one.get(face) ?? []), ...(other.get(face) ?? [])])]),
  );
}
