import { describe, expect, it } from 'vitest';
import { openFolder } from '../../../scripts/parts/open-deck.ts';
import { plainText, plainTextOf } from '../../../src/deck/plain-text.ts';
import { hasErrors } from '../../../src/deck/problem.ts';
import type { SourceFolder } from '../../../src/read/folder.ts';

const folderOf = (texts: Record<string, string>): SourceFolder => ({
  texts: new Map(Object.entries(texts)),
  assets: new Set(),
  problems: [],
  path: (name) => name,
});

const slidev = `---
# 封面的主题
theme: seriph
title: 欢迎
fonts:
  sans: Robot
class: text-center
transition: slide-left
---

# 欢迎

正文 2024 年 3 次

<div class="pt-12"><carbon:arrow-right /></div>

<!--
这里是备注。
-->

---
layout: two-cols
src: ./pages/more.md
---

# 两栏

::right::

- 右边

---

# 代码

\`\`\`ts {all|2}
const a = 1;
\`\`\`
`;
const marp = `---
marp: true
paginate: true
style: |
  section { color: red }
---

<!-- _class: lead -->

# 题

![bg right](https://example.org/a.jpg)

---

## 又一页

<!-- 讲的话 -->

---

## 末页

<!-- _paginate: false -->
`;
const reveal = `## 一

- 甲 <!-- .element: class="fragment fade-up" data-fragment-index="1" -->

Note: 讲

---

<!-- .slide: data-background="#ff0000" -->

## 二
`;

const decks: [string, string, { title: string; titles: string[]; notes: string[] }][] = [
  ['Slidev', slidev, { title: '欢迎', titles: ['欢迎', '两栏', '代码'], notes: ['这里是备注。', '', ''] }],
  ['Marp', marp, { title: '题', titles: ['题', '又一页', '末页'], notes: ['', '讲的话', ''] }],
  ['reveal.js', reveal, { title: '一', titles: ['一', '二'], notes: ['讲', ''] }],
];

describe('a deck of another tool', () => {
  it.each(decks)('%s builds with warnings', (_, text, expected) => {
    const { deck, problems } = openFolder(folderOf({ 'deck.md': text }), { lenient: true });
    expect(hasErrors(problems)).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
    expect({
      title: deck?.lesson.title,
      titles: deck?.slides.map(({ title }) => plainText(title?.children ?? [])),
      notes: deck?.slides.map(({ notes }) => plainTextOf(notes)),
    }).toEqual(expected);
  });

  it.each(decks.slice(0, 2))('%s fails when it is not read leniently', (_, text) => {
    const { problems } = openFolder(folderOf({ 'deck.md': text }));
    expect(hasErrors(problems)).toBe(true);
  });

  it('names each foreign setting and layout with its line', () => {
    const { problems } = openFolder(folderOf({ 'deck.md': slidev }), { lenient: true });
    const found = problems.filter(({ code }) => code === 'foreign-key' || code === 'unknown-layout');
    expect(found.map(({ code, at, severity }) => `${severity} ${code} ${at.line}`)).toEqual([
      'warning foreign-key 3',
      'warning foreign-key 4',
      'warning foreign-key 5',
      'warning foreign-key 7',
      'warning foreign-key 8',
      'warning unknown-layout 22',
      'warning foreign-key 23',
    ]);
  });
});

describe('what a lenient reading still calls an error', () => {
  const faults: [string, string, string][] = [
    ['a broken front matter', '---\ntitle: "甲\n---\n\n# 题\n', 'yaml-syntax'],
    ['a missing picture', '# 题\n\n![甲](a.jpg)\n', 'missing-image'],
    ['the same id twice', '---\nid: a\n---\n\n# 题\n\n---\nid: a\n---\n\n# 题\n', 'duplicate-id'],
  ];
  it.each(faults)('%s', (_, text, code) => {
    const { problems } = openFolder(folderOf({ 'deck.md': text }), { lenient: true });
    expect(problems.filter(({ severity }) => severity === 'error').map((problem) => problem.code)).toEqual([
      code,
    ]);
  });

  it('a folder without any slides', () => {
    expect(hasErrors(openFolder(folderOf({}), { lenient: true }).problems)).toBe(true);
  });
});
