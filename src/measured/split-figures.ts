/** Finds figures that a line's end tears from their unit. */
import type { Finding, SlideMeasurement } from './measurement.ts';

export function findSplitFigures({ unbreakables }: SlideMeasurement): Finding[] {
  return unbreakables
    .filter(({ lineCount }) => lineCount > 1)
    .map(({ text }) => ({
      text,
      message: `“${text}”被断在两行`,
      hint: '把这句改几个字，让数字和单位在一行。',
    }));
}
