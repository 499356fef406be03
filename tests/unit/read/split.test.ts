import { describe, expect, it } from 'vitest';
import { plainText, plainTextOf } from '../../../src/deck/plain-text.ts';
import { splitSlides } from '../../../src/read/split.ts';
import { problemsOf, readSlides } from './read-slides.ts';

const titles = (text: string) =>
  readSlides(text).deck.slides.map(({ title }) => plainText(title?.children ?? []));

describe('where slides part', () => {
  const parts: [string, string, string[]][] = [
    ['a line of three dashes', '## 一\n\n---\n\n## 二', ['一', '二']],
    ['Windows line ends', '## 一\r\n\r\n---\r\n\r\n## 二\r\n', ['一', '二']],
    ['a byte order mark', '\uFEFF---\nid: a\n---\n\n## 一', ['一']],
    ['white space behind the dashes', '## 一\n\n---  \n\n## 二', ['一', '二']],
    [
      'dashes right below text, which Markdown would take for a heading',
      '## 一\n\n正文\n---\n\n## 二',
      ['一', '二'],
    ],
    ['no dashes in fenced code', '## 一\n\n```md\n---\n```\n\n~~~\n---\n~~~\n\n---\n\n## 二', ['一', '二']],
    ['no dashes in a longer fence', '## 一\n\n````\n```\n---\n````\n\n---\n\n## 二', ['一', '二']],
    ['no slide before the first dashes or after the last', '---\n\n## 一\n\n---\n', ['一']],
    ['front matter at the top', '---\nid: a\n---\n\n## 一\n\n---\nid: b\n---\n\n## 二', ['一', '二']],
    ['front matter below a blank line', '## 一\n\n---\n\nid: b\n---\n\n## 二', ['一', '二']],
    ['front matter without an opening line at the top', 'id: a\n---\n\n## 一', ['一']],
    ['a table’s line of dashes', '## 一\n\n| 甲 |\n| --- |\n| 乙 |\n\n---\n\n## 二', ['一', '二']],
    ['a line of four dashes or two, alone', '## 一\n\n----\n\n## 二\n\n--\n\n## 三', ['一', '二', '三']],
    ['no two dashes below text', '## 一\n\n甲\n--\n乙\n\n---\n\n## 二', ['一', '二']],
    [
      'a comment that says so',
      '## 一\n\n<!-- slide -->\n\n## 二\n\n<!-- slide data-a="1" -->\n\n## 三',
      ['一', '二', '三'],
    ],
    [
      'Marp’s other rulers',
      '---\nmarp: true\n---\n\n## 一\n\n***\n\n## 二\n\n___\n\n## 三',
      ['一', '二', '三'],
    ],
    ['`##` without any dashes', '# 课\n\n## 一\n\n甲\n\n## 二', ['课', '一', '二']],
    ['`#` where that repeats', '# 一\n\n甲\n\n# 二\n\n## 小\n\n# 三', ['一', '二', '三']],
    ['headings below settings', '---\nid: a\n---\n\n## 一\n\n## 二', ['一', '二']],
    ['no headings in code', '## 一\n\n```\n## 码\n```', ['一']],
    ['no headings in columns', '## 一\n\n<div>\n\n## 左\n\n</div>\n<div>\n\n## 右\n\n</div>', ['一']],
    ['spaced dashes are no end', '## 一\n\n- - -\n\n正文', ['一']],
  ];
  it.each(parts)('%s', (_, text, expected) => expect(titles(text)).toEqual(expected));
});

describe('notes', () => {
  const notes: [string, string, string][] = [
    ['Note:', '## 一\n\nNote:\n讲', '讲'],
    ['Notes: with text behind it', '## 一\n\nNotes: 讲', '讲'],
    ['备注：', '## 一\n\n备注：讲', '讲'],
    ['备注 with a half-width colon', '## 一\n\n备注:讲', '讲'],
    ['up to the next slide', '## 一\n\nNote:\n讲\n\n---\n\n## 二', '讲'],
    ['a comment at the end', '## 一\n\n<!-- 讲 -->', '讲'],
    ['not in fenced code', '## 一\n\n```\nNote: 码\n```', ''],
    ['not inside a line', '## 一\n\n见 Note: 此处', ''],
  ];
  it.each(notes)('%s', (_, text, expected) => {
    expect(plainTextOf(readSlides(text).deck.slides[0]?.notes ?? [])).toBe(expected);
  });
});

describe('mistakes', () => {
  const mistakes: [string, string, string[]][] = [
    [
      'front matter that does not end',
      '## 一\n\n---\nlayout: plain\n\n## 二',
      ['unclosed-front-matter 1.md:3:1+3'],
    ],
    ['an empty slide', '## 一\n\n---\n\n---\n\n## 二', ['empty-slide 1.md:4:1+1']],
    ['an empty file', '', ['empty-slide 1.md:1:1+1']],
  ];
  it.each(mistakes)('%s', (_, text, expected) => expect(problemsOf(text)).toEqual(expected));
});

it('counts the lines of every passage in the file', () => {
  const { slides } = splitSlides('1.md', '---\nid: a\n---\n\n## 一\n\nNote: 讲\n\n---\n\n## 二');
  expect(slides.map(({ at, body, notes }) => [at.line, body.line, notes?.line, notes?.column])).toEqual([
    [2, 4, 7, 7],
    [11, 10, undefined, undefined],
  ]);
});
