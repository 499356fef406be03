import type { Show } from './show.ts';

/** Makes one step on or back: a step of the slide first, then the slide beside it. */
export function createStepper({
  place,
  slides,
  goTo,
}: Pick<Show, 'place' | 'slides' | 'goTo'>): Pick<Show, 'next' | 'previous'> {
  return {
    next() {
      const { index, step, steps } = place();
      if (step < steps) goTo(index, step + 1);
      else if (index < slides.count() - 1) goTo(index + 1);
    },
    previous() {
      const { index, step } = place();
      if (step > 0) goTo(index, step - 1);
      else if (index > 0) goTo(index - 1, Number.POSITIVE_INFINITY);
    },
  };
}
