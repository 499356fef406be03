import { expect, it } from 'vitest';
import { characters } from '../../../src/checks/characters.ts';
import { deckOf, findingsOf } from './deck-of.ts';

const passes = ['12个，99%', 'ABC', '（甲），：；！？～／', '“1+2+N”', '①②'];
it.each(passes)('passes %s', (text) => expect(findingsOf(characters, { slides: `## ${text}` })).toEqual([]));

const fails: [string, string[]][] = [
  ['## 共１２３个', ['compatibility-character 1:5+3']],
  ['## 题\n\n- 99％', ['compatibility-character 3:5+1']],
  ['## 题\n\nＡＢ级', ['compatibility-character 3:1+2']],
  ['## ⼀⼆', ['compatibility-character 1:4+2']],
];
it.each(fails)('finds what is wrong in %j', (slides, found) => {
  expect(findingsOf(characters, { slides })).toEqual(found);
});

it('says what to write instead', () => {
  expect(characters.run(deckOf({ slides: '## 共１２３个' }))[0]?.hint).toBe('改成“123”。');
});
