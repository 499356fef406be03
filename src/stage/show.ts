/** What every part of the stage steers by; only `reveal-show.ts` knows that reveal.js is behind it. */

import type { Slides } from './slide-list.ts';

/** Where the show is. */
export interface Place {
  readonly id: string;
  /** From 0. */
  readonly index: number;
  /** Steps that are shown, from 0 to `steps`. */
  readonly step: number;
  readonly steps: number;
}

export interface Show {
  readonly slides: Slides;
  readonly place: () => Place;
  /** Goes to a slide and a step; out of range means the nearest there is. Step `Infinity` is the last one. */
  readonly goTo: (index: number, step?: number) => void;
  readonly next: () => void;
  readonly previous: () => void;
  /** Calls a listener after every move, with where the show was before. */
  readonly onMove: (listener: (place: Place, before: Place) => void) => void;
  /** Takes other slides, as an author at work changes them, and stays at the same slide and step. */
  readonly replaceSlides: (slides: readonly HTMLElement[]) => void;
}

/** What a part needs that only goes to slides, here or in the other window. */
export type Route = Pick<Show, 'slides' | 'place' | 'goTo'>;

/** Reads a slide's title from its heading; '' where it has none. */
export function readTitle(slide: Element): string {
  return slide.querySelector('.title')?.textContent?.trim() ?? '';
}

/** Counts the steps of a slide: what has the same number appears together, and the numbers have no gaps. */
export function countSteps(slide: Element): number {
  const fragments = [...slide.querySelectorAll<HTMLElement>('.fragment')];
  return new Set(fragments.map(({ dataset }) => dataset.fragmentIndex)).size;
}
