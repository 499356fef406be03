/** The slides as a presentation that people can edit: text, tables, charts and shapes, no pictures of slides. */
import { publicSelection, selectDeck } from '../deck/audience.ts';
import { makeSlidesPage, openSlides } from './parts/slides-page.ts';
import { drawPictures } from './pptx/draw-pictures.ts';
import { measureSlides } from './pptx/measure-slides.ts';
import type { ExportContext, Target } from './target.ts';

export const slidesPptx: Target = {
  name: 'slides.pptx',
  notes: 'always',
  needsBrowser: true,
  make: makePptx,
};

async function makePptx(context: ExportContext): Promise<Uint8Array> {
  const slidesPage = await makeSlidesPage(context);
  const { slides } = slidesPage.deck;
  const { measured, drawn } = await openSlides(slidesPage, context, async (page) => {
    const found = await measureSlides(page, slides, (done) => context.report(done, slides.length));
    return { measured: found, drawn: await drawPictures(page, found) };
  });
  // Loaded when it is wanted: the other files do without it.
  const { writePresentation } = await import('./pptx/write-presentation.ts');
  return writePresentation(selectDeck(context.deck, { ...publicSelection, notes: true }), measured, drawn);
}
