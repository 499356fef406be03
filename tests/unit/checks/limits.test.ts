import { expect, it } from 'vitest';
import { limits } from '../../../src/checks/limits.ts';
import { findingsOf } from './deck-of.ts';

const words = (count: number) => '字'.repeat(count);

const passes = [
  `## ${words(60)}`,
  `## 题\n\n${words(104)}\n\nNote:\n${words(300)}`,
  `## 题\n\n### ${words(24)}\n\n- ${words(104)}`,
  `---\nkicker: ${words(16)}\n---\n\n## 题`,
  `---\nlayout: plain\n---\n\n## 题\n\n> ${words(54)}`,
  `---\nlayout: quote\n---\n\n## 题\n\n> ${words(150)}`,
  `---\nlayout: pictures\n---\n\n## 题\n\n${'![](a.jpg)字\n\n'.repeat(6)}`,
  `## 题\n\n${'段\n\n'.repeat(5)}`,
];
it.each(passes)('passes %s', (slides) => expect(findingsOf(limits, { slides })).toEqual([]));

const fails: [string, string[]][] = [
  [`## 题\n\n${words(105)}`, ['over-limit 3:1+1']],
  [`## 题\n\n### ${words(25)}\n\n- ${words(105)}`, ['over-limit 3:1+1', 'over-limit 5:1+1']],
  [`---\nkicker: ${words(17)}\n---\n\n## 题`, ['over-limit 2:9+1']],
  [`---\nlayout: plain\n---\n\n## 题\n\n> ${words(55)}`, ['over-limit 7:3+1']],
  [`---\nlayout: quote\n---\n\n## 题\n\n> ${words(151)}`, ['over-limit 7:3+1']],
  [`## 题\n\n${'段\n\n'.repeat(6)}`, ['over-limit 13:1+1']],
];
it.each(fails)('finds what is too long in %s', (slides, found) => {
  expect(findingsOf(limits, { slides })).toEqual(found);
});
