import { expect, it } from 'vitest';
import { figures } from '../../../src/checks/figures.ts';
import { findingsOf } from './deck-of.ts';

const passes = [
  '## 调处[4000余起](fact:disputes)',
  '## 调处[**4000**余起](fact:disputes)',
  '## 题\n\n- 看`4000起`',
  '## 题\n\n```chart\ntype: bars\nfacts: [disputes]\n```',
];
it.each(passes)('passes %j', (slides) => expect(findingsOf(figures, { slides })).toEqual([]));

const fails: [string, string[]][] = [
  ['## 调处4000余起', ['untraced-figure 1:6+6']],
  ['## 题\n\n- 甲\n\n  1. **4000**余起', ['untraced-figure 5:8+4']],
  ['## 题\n\n| 项 | 数 |\n| - | - |\n| 甲 | 4000 |', ['untraced-figure 5:7+4']],
  ['## 题\n\n备注：全年两万余家次，调解率[99.6%](fact:rate)。', ['untraced-figure 3:6+5']],
  ['## 题\n\n一行\n又一行4000起', ['untraced-figure 4:4+5']],
  ['---\nkicker: 调处4000起\n---\n\n## 题', ['untraced-figure 2:9+7']],
  ['## 题\n\n[80%](fact:local) 和70%', ['untraced-figure 3:20+3']],
  ['## 题\n\n[80%](fact:local)和70%', ['untraced-figure 3:19+3']],
];
it.each(fails)('finds the figure in %j', (slides, found) => {
  expect(findingsOf(figures, { slides })).toEqual(found);
});
