/**
 * Keeps the slides near the one that is shown in the canvas, and all others out of the page: reveal.js walks over every
 * section that it finds, at every step, and the browser lays out each one that is there.
 */
import type { Slides } from './slide-list.ts';

export interface NearSlides {
  /** Begins at a slide of a list that is new: far from it nothing stays, and the others stand in order. */
  readonly begin: (index: number) => void;
  /** Puts a slide into the canvas; says at which place among those that are there. */
  readonly bring: (index: number) => number;
  /** Once the show comes near the last slide that is there, brings more and lets go what is far; says whether it did. */
  readonly follow: (index: number, before: number) => boolean;
}

/** A deck of so many slides is there whole: to walk over it costs no more than to follow the show. */
const wholeCount = 32;

/** So many slides on both sides are laid out before they are shown, which halves the time of a step on an old PC. */
const reach = 6;

/** With fewer than these beside it the show is followed: not at every step, as reveal.js has to be told each time. */
const margin = 3;

export function keepNear(canvas: Element, slides: Slides): NearSlides {
  const isWhole = () => slides.count() <= wholeCount;
  const list = () => [...canvas.querySelectorAll<HTMLElement>(':scope > section')];
  const bring = (index: number): number => {
    const held = list();
    const slide = slides.at(index);
    if (!slide) return 0;
    const before = held.filter((other) => slides.indexOf(other.id) < index);
    const last = before[before.length - 1];
    if (slide.parentNode !== canvas) {
      if (last) last.after(slide);
      else canvas.prepend(slide);
    }
    return before.length;
  };
  const drop = (index: number, before: number) => {
    for (const slide of list()) {
      const at = slides.indexOf(slide.id);
      // A slide that its author has changed or deleted is another's, or nobody's.
      const isListed = at >= 0 && slides.at(at) === slide;
      // The slide before may still be fading.
      const isNear = isWhole() || Math.abs(at - index) <= reach || at === before;
      if (!isListed || !isNear) slide.remove();
    }
  };
  const sort = () => {
    const sorted = list().sort((a, b) => slides.indexOf(a.id) - slides.indexOf(b.id));
    sorted.forEach((slide, place) => {
      const there = list()[place];
      if (there && there !== slide) canvas.insertBefore(slide, there);
    });
  };
  const findMissing = (index: number, distance: number): number[] => {
    const [from, to] = isWhole() ? [0, slides.count()] : [index - distance, index + distance + 1];
    const near = Array.from({ length: to - from }, (_, at) => from + at);
    return near.filter((at) => (slides.at(at)?.parentNode ?? canvas) !== canvas);
  };
  return {
    begin(index) {
      for (const text of canvas.querySelectorAll(':scope > noscript')) text.remove();
      drop(index, index);
      sort();
      bring(index);
    },
    bring,
    follow(index, before) {
      if (findMissing(index, margin).length === 0) return false;
      drop(index, before);
      for (const missing of findMissing(index, reach)) bring(missing);
      return true;
    },
  };
}
