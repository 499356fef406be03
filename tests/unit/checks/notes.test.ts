import { expect, it } from 'vitest';
import { notes } from '../../../src/checks/notes.ts';
import { findingsOf } from './deck-of.ts';

const passes = ['## 题\n\nNote:\n讲', '## 题\n\n备注：讲', '## 题\n\n<!-- 讲 -->', '## 题'];
it.each(passes)('passes %j', (slides) => expect(findingsOf(notes, { slides })).toEqual([]));

const fails: [string, string[]][] = [
  ['## 题\n\nNote:\n\n---\n\n## 又一题\n\nNote: 讲', ['missing-notes 1:1+1']],
  ['## 题\n\nNote: 讲\n\n---\nid: two\n---\n\n## 又一题', ['missing-notes 6:1+1']],
];
it.each(fails)('finds the slide without notes in %j', (slides, found) => {
  expect(findingsOf(notes, { slides })).toEqual(found);
});
