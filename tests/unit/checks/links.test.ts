import { expect, it } from 'vitest';
import { links } from '../../../src/checks/links.ts';
import { deckOf, findingsOf } from './deck-of.ts';

const slidesWith = (link: string) =>
  `---\nid: first\n---\n\n## 题\n\n---\nid: second\n---\n\n## 题\n\n${link}\n`;

const passes = ['[看](#first)', '[看](#second)', '[看](https://example.org/#third)'];
it.each(passes)('passes %s', (link) => expect(findingsOf(links, { slides: slidesWith(link) })).toEqual([]));

const fails: [string, string[]][] = [
  ['[看](#third)', ['dead-link 13:1+11']],
  ['Note:\n先看[这里](#frist)', ['dead-link 14:3+12']],
];
it.each(fails)('finds the dead link in %j', (link, found) => {
  expect(findingsOf(links, { slides: slidesWith(link) })).toEqual(found);
});

it('suggests the nearest id', () => {
  expect(links.run(deckOf({ slides: slidesWith('[看](#frist)') }))[0]?.hint).toBe('是不是“first”？');
});
