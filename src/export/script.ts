/** The speaker's script, with the internal slides. */
import { presenterSelection, selectDeck } from '../deck/audience.ts';
import { renderScript } from '../render/script-page.ts';
import { renderNotes, renderSections } from '../render/sections.ts';
import { printPaper } from './parts/paper-pdf.ts';
import { nestHeadings } from './pdf/outline-entry.ts';
import type { Target } from './target.ts';

export const script: Target = {
  name: 'script.pdf',
  notes: 'always',
  needsBrowser: true,
  make: async (context) => {
    const deck = selectDeck(context.deck, presenterSelection);
    const shown = selectDeck(context.deck, { ...presenterSelection, notes: false });
    const body = renderScript({
      deck,
      sections: renderSections(shown, context.charts),
      notes: renderNotes(deck, context.charts),
    });
    return printPaper({ deck, kind: '讲稿', style: 'script', body, outline: nestHeadings }, context);
  },
};
