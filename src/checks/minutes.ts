/** Adds up the slides' minutes and holds them against the lesson's. */
import type { Deck } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';
import type { Check } from './check.ts';

export const minutes: Check = {
  name: 'minutes',
  says: '没有写用时的页，和总用时对不上的合计',
  run: findMinuteProblems,
};

const toleranceMinutes = 0.1;

function findMinuteProblems({ slides, lesson }: Deck): Problem[] {
  const total = slides.reduce((sum, slide) => sum + slide.minutes, 0);
  // A lesson may go without a plan of its time.
  if (total === 0 && lesson.minutes === 0) return [];
  const missing = slides
    .filter((slide) => slide.minutes === 0)
    .map(
      ({ number, at }): Problem => ({
        code: 'missing-minutes',
        severity: 'warning',
        at,
        message: `第${number}页没有写用时`,
        hint: '在页首设置里写 minutes，如 minutes: 0.5 是半分钟。',
      }),
    );
  if (Math.abs(total - lesson.minutes) <= toleranceMinutes + 1e-9) return missing;
  const sum = Number(total.toFixed(2));
  const message = `各页用时合计${sum}分钟，和总用时${lesson.minutes}分钟对不上`;
  const hint = `改这里的 minutes，或者改各页的 minutes。`;
  return [...missing, { code: 'minutes-differ', severity: 'warning', at: lesson.minutesAt, message, hint }];
}
