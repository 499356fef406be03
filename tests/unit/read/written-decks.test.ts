/** Small decks after public reports on Markdown slide tools: `tests/fixtures/markdown/`. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFolder } from '../../../scripts/parts/open-deck.ts';
import { loadFolder } from '../../../src/lesson/load-folder.ts';
import { renderSections } from '../../../src/render/sections.ts';

async function draw(name: string): Promise<{ slides: string[]; problems: string[] }> {
  const directory = join(import.meta.dirname, '../../fixtures/markdown', name);
  const { deck, problems } = openFolder(await loadFolder(directory, directory), { lenient: true });
  if (deck === undefined) throw new Error(name);
  const slides = renderSections(deck, new Map()).map(({ html }) =>
    html.text.replace(/<svg[\s\S]*?<\/svg>|<footer[\s\S]*?<\/footer>|<\/?section[^>]*>/g, ''),
  );
  return {
    slides,
    problems: problems
      .filter(({ code }) => code !== 'missing-notes')
      .map(({ severity, code, at }) => `${severity} ${code} ${at.line}`),
  };
}

it('01: headings shrink by level, and items that are headings stay items', async () => {
  const { slides } = await draw('01-deep-headings');
  expect(slides).toHaveLength(1);
  expect(slides[0]).toContain('<h4 class="bold">构建工具:</h4>');
  expect(slides[0]?.match(/<li>/g)).toHaveLength(3);
  expect(slides[0]).not.toMatch(/<li[^>]*><h/);
});

it('02: a long list keeps every item', async () => {
  const { slides, problems } = await draw('02-long-list');
  expect(slides[0]?.match(/<li>/g)).toHaveLength(17);
  expect(problems).toEqual([]);
});

it('03: Markdown in blocks of HTML is Markdown, and cells of a grid are columns', async () => {
  const { slides, problems } = await draw('03-div-markdown');
  const [left, right] = slides[0]?.split('<div class="group">').slice(1) ?? [];
  expect(slides[0]).toContain('<div class="beside beside-2">');
  expect(left).toMatch(/^<p><b>左边<\/b>：粗体<\/p><ul[^>]*><li><span class="text">一级<ul><li>二级/);
  expect(right).toMatch(/^<p>右边<\/p><ul[^>]*><li><span class="text">条目/);
  expect(problems).toEqual([]);
});

it('06: `::right::` begins a column with its heading', async () => {
  const { slides } = await draw('06-two-cols');
  expect(slides).toHaveLength(1);
  expect(slides[0]).toMatch(/左标题<\/h3>.*左边的话.*右标题<\/h3>.*右边的话/);
  expect(slides[0]).not.toContain('::');
});

it('07: the picture stands beside the words, and what is not shown is told', async () => {
  const { slides, problems } = await draw('07-marp-bg');
  expect(slides).toHaveLength(3);
  expect(slides[1]).toMatch(/<div class="group"><ul.*二.*<div class="group"><figure>/);
  expect(slides[2]).toContain('公式 $E=mc^2$');
  expect(slides[2]).toContain('\\sum_{i=1}^n i = \\frac{n(n+1)}{2}');
  expect(problems).toEqual([
    'warning foreign-key 2',
    'warning foreign-key 3',
    'warning foreign-key 4',
    'warning foreign-key 5',
    'warning foreign-key 8',
    'warning missing-alt 14',
  ]);
});

it('08: dashes in code and in tables part nothing', async () => {
  const { slides, problems } = await draw('08-code-dashes');
  expect(slides).toHaveLength(1);
  expect(slides[0]).toContain('a: 1\n---\nb: 2');
  expect(slides[0]).toContain('<td>---</td>');
  expect(problems).toEqual([]);
});

it('09: an ordered list keeps the numbers of its author', async () => {
  const { slides } = await draw('09-bold-cjk');
  expect(slides[0]).toContain(
    '<ol><li value="1">第一</li><li value="3">第三继续第三条的第二行</li><li value="10">第十</li></ol>',
  );
  expect(slides[0]).toMatch(
    /五个一”<\/b>机制，<b>《条例》<\/b>全文；<b>注意：<\/b>不要漏。<i>斜体<\/i>和<s>删除<\/s>/,
  );
});

it('10: footnotes, marks, small letters and definitions are read', async () => {
  const { slides, problems } = await draw('10-footnote-def');
  expect(slides[0]).toContain(
    '这里有脚注<sup>1</sup>，还有 <mark>高亮</mark> 和 H<sub>2</sub>O、x<sup>2</sup>。',
  );
  expect(slides[0]).toContain('<div class="footnotes"><p><sup>1</sup>出处：某报。</p></div>');
  expect(slides[0]).toMatch(/术语<\/span><span class="text">解释/);
  expect(problems).toEqual([]);
});

it('12: without `---` the heading that repeats begins slides', async () => {
  const { slides, problems } = await draw('12-headings-only');
  expect(slides.map((slide) => /<h[12][^>]*>([^<]*)/.exec(slide)?.[1])).toEqual([
    '第一讲',
    '没有分隔线',
    '第二页也没有分隔线',
  ]);
  expect(problems).toEqual(['warning split-by-headings 2']);
});

it('13: a picture may stand in a title', async () => {
  const { slides, problems } = await draw('13-title-image');
  expect(slides[0]).toMatch(/<h1[^>]*><span class="no-picture">缺图：pic\.png<\/span> 标题里有图<\/h1>/);
  expect(problems).toEqual([]);
});
