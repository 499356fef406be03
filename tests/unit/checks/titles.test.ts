import { expect, it } from 'vitest';
import { titles } from '../../../src/checks/titles.ts';
import { deckOf, findingsOf } from './deck-of.ts';

const words = (count: number) => '字'.repeat(count);

const passes = [
  `## ${words(20)}`,
  `## ${words(20)}|${words(20)}`,
  `## ${words(8)}|${words(8)}|${words(8)}|${words(8)}`,
  `## ${'a'.repeat(36)}`,
  `---\nlayout: cover\n---\n\n# ${words(20)}|${words(20)}`,
  `---\nlayout: divider\n---\n\n# ${words(11)}`,
  '## 谁来讲？',
  '## 讲给谁...',
  '没有标题',
];
it.each(passes)('passes %s', (slides) => expect(findingsOf(titles, { slides })).toEqual([]));

const fails: [string, string[]][] = [
  [`## ${words(21)}`, ['long-title 1:1+24']],
  [`## ${words(20)}|${words(20)}|${words(2)}`, ['long-title 1:1+47']],
  [`---\nlayout: divider\n---\n\n# ${words(12)}`, ['long-title 5:1+14']],
  ['## 讲完了。', ['title-full-stop 1:1+7']],
  ['## 讲完了.', ['title-full-stop 1:1+7']],
];
it.each(fails)('finds what is wrong with %s', (slides, found) => {
  expect(findingsOf(titles, { slides })).toEqual(found);
});

it('says how many lines there would be', () => {
  const [problem] = titles.run(deckOf({ slides: `## ${words(12)}|${words(12)}|${words(12)}` }));
  expect(problem?.message).toBe('标题有36个字，会排成3行');
});
