import { describe, expect, it } from 'vitest';
import { renderSections } from '../../../src/render/sections.ts';
import { findUnsafeHtml } from '../../property/safe-html.ts';
import { problemsOf, readSlides } from './read-slides.ts';

/** Writes what a slide shows below its title. */
function draw(text: string): string {
  const { deck } = readSlides(`---\nlayout: plain\n---\n\n## 题\n\n${text}`, { assets: ['a.png'] });
  const [section] = renderSections(deck, new Map());
  expect(findUnsafeHtml(section?.html.text ?? '')).toEqual([]);
  return /<div class="body[^"]*">([\s\S]*)<\/div><footer/.exec(section?.html.text ?? '')?.[1] ?? '';
}

describe('HTML that means something', () => {
  const written: [string, string][] = [
    [
      '<div>\n\n**甲**\n\n- 乙\n\n</div>',
      '<p><b>甲</b></p><ul class="points bullets"><li><span class="text">乙</span></li></ul>',
    ],
    ['<div markdown="1">\n**甲**\n</div>', '<p><b>甲</b></p>'],
    ['<div>\n    <div>\n        深处\n    </div>\n</div>', '<p>深处</p>'],
    ['<center>**甲**</center>', '<p><b>甲</b></p>'],
    ['<p align="center">甲</p>\n<p>乙', '<p>甲</p><p>乙</p>'],
    ['<blockquote>甲</blockquote>', '<blockquote><p>甲</p></blockquote>'],
    ['<h4>甲</h4>', '<h4 class="bold">甲</h4>'],
    ['<h6>甲</h6>', '<h4 class="bold level-6">甲</h4>'],
    ['<ol><li>甲<li value="5">乙</ol>', '<ol><li value="1">甲</li><li value="5">乙</li></ol>'],
    [
      '<ul>\n<li>甲\n<ul><li>乙</li></ul></li>\n</ul>',
      '<ul class="points bullets"><li><span class="text">甲<ul><li>乙</li></ul></span></li></ul>',
    ],
    [
      '<table><tr><th>甲</th><th>乙</th></tr><tr><td colspan="2">丙</td></tr></table>',
      '<table><thead><tr><th scope="col">甲</th><th scope="col">乙</th></tr></thead><tbody><tr><td>丙</td><td></td></tr></tbody></table>',
    ],
    ['<table><tr><td>甲</td></tr></table>', '<table><tbody><tr><td>甲</td></tr></tbody></table>'],
    ['<pre><code>&lt;a&gt;\n  b</code></pre>', '<pre><code>&lt;a&gt;\n  b</code></pre>'],
    ['甲 <u>乙</u> <font color="red">丙</font> <kbd>丁</kbd>', '<p>甲 <i>乙</i> <b>丙</b> 丁</p>'],
    ['<a href="https://a.b/c">甲</a>', '<p><a href="https://a.b/c" rel="noopener noreferrer">甲</a></p>'],
    ['<a href="#s1">甲</a>', '<p><a href="#s1">甲</a></p>'],
    [
      '<img src="a.png" alt="甲" width="50%">',
      '<figure><span class="no-picture">缺图：a.png</span></figure>',
    ],
    [
      '- 甲\n  <div>乙</div>\n- 丙',
      '<ul class="points bullets"><li><span class="text">甲<p>乙</p></span></li><li><span class="text">丙</span></li></ul>',
    ],
    ['::: columns\n\n甲\n\n:::', '<p>甲</p>'],
    ['<carbon:edit />\n\n甲<mdi-x />', '<p>甲</p>'],
    ['<v-click>\n\n甲\n\n</v-click>', '<p class="fragment" data-fragment-index="0">甲</p>'],
    [
      '- 甲\n- <v-click>乙</v-click>',
      '<ul class="points bullets"><li><span class="text">甲</span></li><li class="fragment" data-fragment-index="0"><span class="text">乙</span></li></ul>',
    ],
    [
      '`<div>` 与\n\n```html\n<div>\n```',
      '<p><code>&lt;div&gt;</code> 与</p><pre><code>&lt;div&gt;</code></pre>',
    ],
  ];
  it.each(written)('%j', (text, expected) => expect(draw(text)).toBe(expected));
});

describe('columns', () => {
  const two = '<div class="group"><p>甲</p></div><div class="group"><p>乙</p></div>';
  const grids = [
    '<div class="columns">\n<div>\n\n甲\n\n</div>\n<div>\n\n乙\n\n</div>\n</div>',
    '<div class="grid grid-cols-2 gap-4"><div>甲</div><div>乙</div></div>',
    '<div style="display: flex">\n  <div style="width:50%">甲</div>\n  <div>乙</div>\n</div>',
    '<div grid="~ cols-2"><section>甲</section><section>乙</section></div>',
    ':::: {.columns}\n::: {.column width=50%}\n甲\n:::\n::: {.column}\n乙\n:::\n::::',
    '::left::\n\n甲\n\n::right::\n\n乙',
    '甲\n\n::right::\n\n乙',
  ];
  it.each(grids)('%j', (text) => expect(draw(text)).toContain(`<div class="beside beside-2">${two}</div>`));

  it('are none where nothing stands side by side', () => {
    expect(draw('<div class="columns">\n\n甲\n\n乙\n\n</div>')).toBe('<p>甲</p><p>乙</p>');
  });
});

describe('what is not shown', () => {
  const removed: [string, string, string[]][] = [
    ['<div class="box">甲</div>', '<p>甲</p>', ['removed-html 1.md:3:1+24']],
    ['<style>\n\np { color: red }\n\n</style>\n\n甲', '<p>甲</p>', ['removed-html 1.md:3:1+7']],
    ['<iframe src="https://a.b"></iframe>\n\n甲', '<p>甲</p>', ['removed-html 1.md:3:1+35']],
    ['<MyBox :a="1">\n\n甲\n\n</MyBox>', '<p>甲</p>', ['removed-html 1.md:3:1+14']],
  ];
  it.each(removed)('%j', (text, expected, problems) => {
    expect(draw(text)).toBe(expected);
    expect(problemsOf(`## 题\n\n${text}`)).toEqual(problems);
  });
});
