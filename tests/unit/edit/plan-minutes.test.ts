import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/edit/apply-edits.ts';
import { planMinutes } from '../../../src/edit/plan-minutes.ts';
import { readDeck } from '../../../src/read/deck.ts';

const chapter = `---
layout: cover
id: a
minutes: 0.5
---

# 题

---
layout: plain
id: b
---

## 乙

---

## 没有页首

---
minutes:  2   # 说明
id: d
---

## 丁
`;
const yaml = `title: 题
minutes: 2.5 # 合计
chapters:
  - { id: one, title: 章, file: 10-章.md }
`;

function open(text = chapter) {
  const texts = new Map([
    ['deck.yaml', yaml],
    ['10-章.md', text],
    ['facts.yaml', 'facts: []\n'],
  ]);
  const { deck } = readDeck({ texts, assets: new Set(), problems: [], path: (name) => `slides/${name}` });
  if (!deck) throw new Error('no deck');
  const byPath = new Map([...texts].map(([name, content]) => [`slides/${name}`, content]));
  return { deck, texts: byPath };
}

function merge(seconds: Record<string, number>, text = chapter) {
  const { deck, texts } = open(text);
  const edits = planMinutes(deck, texts, seconds);
  const own = (file: string) => edits.filter((edit) => edit.file === file);
  return {
    edits,
    chapter: applyEdits(text, own('slides/10-章.md')),
    yaml: applyEdits(yaml, own('slides/deck.yaml')),
  };
}

describe('the times of a rehearsal', () => {
  it('replace the minutes of the slides that were on stage, and their sum', () => {
    const merged = merge({ a: 45, d: 30 });
    expect(merged.chapter).toBe(
      chapter.replace('minutes: 0.5', 'minutes: 0.75').replace('minutes:  2 ', 'minutes: 0.5 '),
    );
    expect(merged.yaml).toBe(yaml.replace('2.5', '1.25'));
  });

  it('are put in where a slide has no minutes, or no front matter', () => {
    const merged = merge({ b: 60, s3: 90 });
    const again = open(merged.chapter).deck;
    expect(again.slides.map(({ id, minutes }) => [id, minutes])).toEqual([
      ['a', 0.5],
      ['b', 1],
      ['s3', 1.5],
      ['d', 2],
    ]);
    expect(merged.chapter.replace('minutes: 1\n', '').replace('minutes: 1.5\n---\n\n', '')).toBe(chapter);
  });

  it('are put into a first slide without front matter', () => {
    const text = '# 题\n\n---\n\n## 乙\n';
    const again = open(merge({ s1: 30 }, text).chapter).deck;
    expect(again.slides.map(({ minutes }) => minutes)).toEqual([0.5, 0]);
  });

  it.each([
    ['headings', '# 题\n\n## 乙\n\n甲\n\n## 丙\n'],
    ['four dashes', '# 题\n\n----\n\n## 乙\n\n--\n\n## 丙\n'],
  ])('are put in where %s part the slides, which stay the same', (_, text) => {
    const ids = open(text).deck.slides.map(({ at }) => at.line);
    expect(ids).toHaveLength(3);
    const read = (seconds: Record<string, number>) =>
      open(merge(seconds, text).chapter).deck.slides.map(({ minutes }) => minutes);
    expect(read({ s2: 30 })).toEqual([0, 0.5, 0]);
    expect(read({ s1: 30, s3: 60 })).toEqual([0.5, 0, 1]);
  });

  it('leave everything as it is when nothing differs', () => {
    expect(merge({ a: 30, d: 120, gone: 5 }).edits).toEqual([]);
  });

  it('keep the line ends of Windows', () => {
    const text = chapter.replaceAll('\n', '\r\n');
    const merged = merge({ a: 45, b: 60 }, text);
    expect(merged.chapter.replaceAll('\r\n', '')).not.toContain('\n');
    expect(open(merged.chapter).deck.slides.map(({ minutes }) => minutes)).toEqual([0.75, 1, 0, 2]);
  });
});
