/** How slides are counted: the parts of a slide that goes on share a number. */
import type { Slide } from './deck.ts';

/** Numbers slides in their order, from 1. */
export function numberSlides(slides: readonly Slide[]): Slide[] {
  let number = 0;
  return slides.map((slide) => {
    if (isFirstPart(slide)) number++;
    return { ...slide, number };
  });
}

/** Counts slides as their authors do. */
export function countSlides(slides: readonly Slide[]): number {
  return slides.filter(isFirstPart).length;
}

/** Says whether a slide is a whole one or the first of its parts: lists name no others. */
export function isFirstPart({ part = 1 }: Slide): boolean {
  return part === 1;
}

/** Writes a slide's number: 12, or 12-2 for the second part of one that goes on. */
export function writeNumber({ number, part }: Slide): string {
  return part === undefined ? String(number) : `${number}-${part}`;
}
