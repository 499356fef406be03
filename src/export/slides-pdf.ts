/** The slides as a PDF: one page a slide with all steps shown, or one a step. */
import type { Deck } from '../deck/deck.ts';
import { plainTextOf } from '../deck/plain-text.ts';
import { writeNumber } from '../deck/slide-number.ts';
import type { Section } from '../render/sections.ts';
import { listStepPages, type StepPage, writeStepRules } from '../render/step-pages.ts';
import { describeDocument } from './parts/deck-metadata.ts';
import { outlineDeck } from './parts/deck-outline.ts';
import { printHtml } from './parts/print-html.ts';
import { makeSlidesPage, writeSlidesPage } from './parts/slides-page.ts';
import type { PageNote } from './pdf/notes.ts';
import type { ExportContext, Target } from './target.ts';

export const slidesPdf: Target = {
  name: 'slides.pdf',
  notes: 'on-request',
  download: '课件 PDF',
  needsBrowser: true,
  make: makeSlidesPdf,
};

async function makeSlidesPdf(context: ExportContext): Promise<() => Promise<Uint8Array>> {
  const { steps, notes } = context.options;
  const { deck, sections, css } = await makeSlidesPage(context);
  const pages = listPages(sections, steps);
  const html = writeSlidesPage({ deck, sections: pages, css: css + writeStepRules(pages) });
  const finish = await printHtml(html, context);
  const findPage = (id: string) => pages.findIndex(({ slide }) => slide.id === id);
  context.report(pages.length, pages.length);
  return () =>
    finish({
      metadata: describeDocument(deck, ''),
      outline: () => outlineDeck(deck, (slide) => ({ page: findPage(slide.id) })),
      labels: pages.map(writeLabel),
      notes: notes ? listNotes(context.deck, findPage) : [],
    });
}

function listPages(sections: readonly Section[], steps: boolean): StepPage[] {
  return steps ? listStepPages(sections) : sections.map((section) => ({ ...section, shown: 0, of: 1 }));
}

/** Labels the pages of a slide with steps 12.1, 12.2 and so on. */
function writeLabel({ slide, shown, of }: StepPage): string {
  return of === 1 ? writeNumber(slide) : `${writeNumber(slide)}.${shown + 1}`;
}

function listNotes({ slides }: Deck, findPage: (id: string) => number): PageNote[] {
  return slides.flatMap(({ id, notes }) => {
    const text = notes.map((block) => plainTextOf([block])).join('\n');
    return text === '' || findPage(id) < 0 ? [] : [{ page: findPage(id), text }];
  });
}
