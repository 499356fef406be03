import { expect, it } from 'vitest';
import { inlinesOf } from './read-slides.ts';

/** Where facts stand: the line and column of their `[`. */
const places: [string, string, string[]][] = [
  ['a heading', '## 调处[一](fact:a)|和[二](fact:b)', ['1:6', '1:19']],
  ['a paragraph of several lines', '## 题\n\n首行\n次行[一](fact:a)\n\n又一段[二](fact:b)', ['4:3', '6:4']],
  ['the same fact twice on a line', '## 题\n\n[一](fact:a)[一](fact:a)、[一](fact:a)', ['3:1', '3:12', '3:24']],
  ['words that also stand before it', '## 题\n\n一 (fact:a) [一](fact:a)', ['3:12']],
  ['a list', '## 题\n\n- 甲[一](fact:a)\n- [一](fact:a)', ['3:4', '4:3']],
  ['nested lists', '## 题\n\n- 甲\n  - 乙[一](fact:a)\n    1. [一](fact:a)\n- [一](fact:a)', ['4:6', '5:8', '6:3']],
  ['an item of several lines', '## 题\n\n- 甲\n  乙[一](fact:a)\n\n  丙[一](fact:a)', ['4:4', '6:4']],
  ['bold words', '## 题\n\n- **[一](fact:a)** 甲**乙[一](fact:a)**', ['3:5', '3:23']],
  ['a table', '## 题\n\n| 甲[一](fact:a) | [一](fact:a) |\n| - | - |\n| [一](fact:a) | 乙[一](fact:a) |', [
    '3:4', '3:18', '5:3', '5:18',
  ]],
  ['a table with equal rows', '## 题\n\n| 甲 |\n| - |\n| [一](fact:a) |\n| [一](fact:a) |', ['5:3', '6:3']],
  ['a quotation', '## 题\n\n> 甲\n> 乙[一](fact:a)', ['4:4']],
  ['notes behind their mark', '## 题\n\n备注：讲[一](fact:a)\n再讲[一](fact:a)', ['3:5', '4:3']],
  ['notes with a list', '## 题\n\nNote:\n\n- 甲\n  - [一](fact:a)', ['6:5']],
  ['the second slide', '---\nid: a\n---\n\n## 题\n\n---\nid: b\n---\n\n## 题[一](fact:a)', ['11:5']],
  ['Windows line ends', '## 题\r\n\r\n- 甲\r\n- [一](fact:a)\r\n', ['4:3']],
  ['characters outside the basic plane', '## 题\n\n𠮷𠮷[一](fact:a)', ['3:5']],
  ['behind code and escapes', '## 题\n\n`[一](fact:a)` \\* [一](fact:a)', ['3:18']],
  ['behind a comment', '## 题\n\n- 甲 <!-- .element: class="fragment" -->\n- [一](fact:a)', ['4:3']],
  ['behind a tag', '## 题\n\n<b>甲</b>[一](fact:a)', ['3:9']],
  ['a group', '## 题\n\n### 组[一](fact:a)\n\n甲[一](fact:a)', ['3:6', '5:2']],
]; // biome-ignore format: a table reads better in rows

it.each(places)('finds facts in %s', (_, slides, expected) => {
  const facts = inlinesOf(slides).filter((inline) => inline.kind === 'fact');
  expect(facts.map(({ at }) => `${at.line}:${at.column}`)).toEqual(expected);
});

it('finds each phrase of a title', () => {
  const phrases = inlinesOf('## 甲乙| 丙|**丁|戊**').filter((inline) => inline.kind === 'text');
  expect(phrases.map(({ at }) => [at.column, at.length])).toEqual([
    [4, 2],
    [8, 1],
    [12, 3],
  ]);
});

it('says how long a link is', () => {
  const [fact] = inlinesOf('## [4000余起](fact:disputes)').filter((inline) => inline.kind === 'fact');
  expect(fact?.at).toMatchObject({ line: 1, column: 4, length: '[4000余起](fact:disputes)'.length });
});
