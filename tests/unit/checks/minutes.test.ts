import { expect, it } from 'vitest';
import { minutes } from '../../../src/checks/minutes.ts';
import { deckOf, findingsOf } from './deck-of.ts';

const slidesOf = (...each: number[]) => each.map((one) => `---\nminutes: ${one}\n---\n\n## 题\n\n`).join('');

const passes: [number, number[]][] = [
  [1.5, [0.5, 1]],
  [1.6, [0.5, 1]],
  [0, [0, 0]],
];
it.each(passes)('passes a total of %d for %j', (total, each) => {
  expect(findingsOf(minutes, { slides: slidesOf(...each), settings: `minutes: ${total}` })).toEqual([]);
});

const fails: [number, number[], string[]][] = [
  [1.7, [0.5, 1], ['minutes-differ 2:10+3']],
  [1, [0, 1], ['missing-minutes 2:1+1']],
  [2, [0, 0], ['missing-minutes 2:1+1', 'missing-minutes 8:1+1', 'minutes-differ 2:10+1']],
];
it.each(fails)('finds what is wrong with a total of %d for %j', (total, each, found) => {
  expect(findingsOf(minutes, { slides: slidesOf(...each), settings: `minutes: ${total}` })).toEqual(found);
});

it('says the sum', () => {
  const [problem] = minutes.run(deckOf({ slides: slidesOf(0.33, 1), settings: 'minutes: 3' }));
  expect(problem?.message).toBe('各页用时合计1.33分钟，和总用时3分钟对不上');
});
