/** The slides as a presentation that people can edit: text, tables, charts and shapes, no pictures of slides. */
import { publicSelection, selectDeck } from '../deck/audience.ts';
import { makeSlidesPage, openSlides } from './parts/slides-page.ts';
import { measureSlides } from './pptx/measure-slides.ts';
import type { ExportContext, Target } from './target.ts';

export const slidesPptx: Target = {
  name: 'slides.pptx',
  says: '可编辑的演示文稿',
  notes: 'always',
  needsBrowser: true,
  make: makePptx,
};

async function makePptx(context: ExportContext): Promise<Uint8Array> {
  const slidesPage = await makeSlidesPage(context);
  const { slides } = slidesPage.deck;
  const measured = await openSlides(slidesPage, context, (page) =>
    measureSlides(page, slides, (done) => context.report(done, slides.length)),
  );
  // Loaded when it is wanted: the other files do without it.
  const { writePresentation } = await import('./pptx/write-presentation.ts');
  return writePresentation(selectDeck(context.deck, { ...publicSelection, notes: true }), measured);
}
