import { drawCharts } from '../../src/charts/draw-charts.ts';
import { readFaces } from '../../src/fonts/face-characters.ts';
import { writePageStyle } from '../../src/fonts/page-style.ts';
import { readDeck } from '../../src/read/deck.ts';
import { renderGallery } from '../../src/render/gallery.ts';
import { renderSections } from '../../src/render/sections.ts';
import { writeStarterLesson } from '../../src/starter/starter-lesson.ts';
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
  const css = await writePageStyle('gallery', readFaces(plain), folders.fonts);
  return renderGallery({ sections, css, base: '/' });
}
