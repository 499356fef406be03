import type { Slide } from './deck.ts';
import type { Position } from './position.ts';

/** Finds the slide that a place in a file belongs to; undefined for places in no slide, such as the ledger. */
export function locateSlide(slides: readonly Slide[], { file, line }: Position): Slide | undefined {
  return slides.findLast((slide) => slide.at.file === file && slide.at.line <= line);
}
