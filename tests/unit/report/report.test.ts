import { expect, it } from 'vitest';
import { readReport, readSentence } from '../../../src/report/report.ts';

it('counts the lines that are not empty', () => {
  const text = '\uFEFF  第一段。 \r\n\r\n\u3000\u3000第二段。\r第三段。\n\n';
  expect(readReport('report.txt', text).paragraphs).toEqual(['第一段。', '第二段。', '第三段。']);
});

it('keeps the words of Markdown without its marks', () => {
  const text = `---
title: 报道
---
# 守好**冬天**的火

<!-- 编者注
两行 -->
> 一句引语

- [x] 入户检查[1000户](https://example.org/a_(b))
1. 发现 _隐患_ 123处
***
| 项目 | 一月 |
|---|---:|
| 检查 | \`270户\` |

![楼道](a.jpg)约 3\\*5 米，snake_case&nbsp;照旧，<u>划线</u>
-3℃`;
  expect(readReport('report.md', text).paragraphs).toEqual([
    '守好冬天的火', '一句引语', '入户检查1000户', '发现 隐患 123处', '项目 | 一月', '检查 | 270户',
    '楼道约 3*5 米，snake_case 照旧，划线', '-3℃',
  ]); // biome-ignore format: a line a paragraph would be long
});

it('leaves marks in plain text alone', () => {
  expect(readReport('report.txt', '# 1*2*3\n---\n- 甲').paragraphs).toEqual(['# 1*2*3', '---', '- 甲']);
});

it.each([
  ['甲。乙1户！丙', 3, '乙1户！'],
  ['“过去是跑。”书记说', 2, '“过去是跑。”'],
  ['没有句号', 0, '没有句号'],
  ['甲。丙', 2, '丙'],
])('finds the sentence in %s', (paragraph, place, sentence) => {
  expect(readSentence(paragraph, place)).toBe(sentence);
});
