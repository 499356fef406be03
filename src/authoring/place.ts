/** Keeps the author's place while sections are swapped. */
import type { RevealApi } from 'reveal.js';

/** Keeps a view at its place while sections are swapped below it. */
export interface PlaceKeeper {
  /** Called before the swap; what it returns is called after. */
  readonly hold: () => () => void;
  /** Id of the slide that is looked at. */
  readonly current: () => string;
}

/** On stage: the same slide, found by its id, at the same step. */
export function keepStagePlace(deck: RevealApi): PlaceKeeper {
  const current = () => deck.getCurrentSlide()?.id ?? '';
  return {
    current,
    hold: () => {
      const id = current();
      const { f } = deck.getIndices();
      const before = deck.getIndices().h;
      return () => {
        deck.sync();
        const index = deck.getSlides().findIndex((slide) => slide.id === id);
        deck.slide(index === -1 ? Math.min(before, deck.getTotalSlides() - 1) : index, 0, f);
      };
    },
  };
}

/** In the reading view the browser itself keeps the scroll position. */
export function keepReadingPlace(document: Document): PlaceKeeper {
  return {
    hold: () => () => {},
    current: () => document.elementFromPoint(innerWidth / 2, innerHeight / 3)?.closest('section')?.id ?? '',
  };
}
