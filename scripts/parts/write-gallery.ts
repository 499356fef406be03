import { drawCharts } from '../../src/charts/draw-charts.ts';
import { readFaces } from '../../src/fonts/face-characters.ts';
import { fontFaceCss } from '../../src/fonts/font-face-css.ts';
import { subsetFaces } from '../../src/fonts/font-files.ts';
import { readDeck } from '../../src/read/deck.ts';
import { renderGallery } from '../../src/render/gallery.ts';
import { renderSections } from '../../src/render/sections.ts';
import { writeStarterLesson } from '../../src/starter/starter-lesson.ts';
import { bundleStylesheet } from '../../src/theme/stylesheet.ts';
import { folders } from './folders.ts';

/** Writes the page of all layouts: the starter lesson's slides, each in every theme. */
export async function writeGallery(): Promise<string> {
  const { deck } = readDeck({
    texts: writeStarterLesson(),
    assets: new Set(['example.svg']),
    problems: [],
    path: (name) => name,
  });
  if (deck === undefined) throw new Error('the starter lesson must be readable');
  const sections = renderSections(deck, await drawCharts(deck));
  const plain = renderGallery({ sections, css: '', base: '' });
  const fonts = await subsetFaces(readFaces(plain), { cacheFolder: folders.fonts });
  const fontCss = fontFaceCss(fonts, ({ data }) => `data:font/woff2;base64,${data.toString('base64')}`);
  return renderGallery({ sections, css: fontCss + (await bundleStylesheet('gallery')), base: '/' });
}
