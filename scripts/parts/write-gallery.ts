import { join } from 'node:path';
import { drawCharts } from '../../src/charts/draw-charts.ts';
import { listPictures, placePictures } from '../../src/deck/pictures.ts';
import { readFaces } from '../../src/fonts/face-characters.ts';
import { writePageStyle } from '../../src/fonts/page-style.ts';
import { preparePictures } from '../../src/lesson/prepare-pictures.ts';
import { readDeck } from '../../src/read/deck.ts';
import { renderGallery } from '../../src/render/gallery.ts';
import { renderSections } from '../../src/render/sections.ts';
import { writeStarterLesson } from '../../src/starter/starter-lesson.ts';
import { writeServedAddress } from '../../src/vite/live-update.ts';
import { folders } from './folders.ts';

/** The starter lesson, which lies nowhere. */
const folder = {
  texts: writeStarterLesson(),
  assets: new Set(['example.svg']),
  problems: [],
  path: (name: string) => name,
  picturePath: (name: string) => join(folders.assets, name),
};

/** Writes the page of all layouts: the starter lesson's slides, each in every theme. */
export async function writeGallery(): Promise<string> {
  const { deck: read } = readDeck(folder);
  if (read === undefined) throw new Error('the starter lesson must be readable');
  const { pictures } = await preparePictures(listPictures(read), folder, folders.pictures);
  const deck = placePictures(read, pictures, writeServedAddress);
  const sections = renderSections(deck, await drawCharts(deck));
  const plain = renderGallery({ sections, css: '' });
  const css = await writePageStyle('gallery', readFaces(plain), folders.fonts);
  return renderGallery({ sections, css });
}
