import { expect, it } from 'vitest';
import { findUnsafeHtml } from './safe-html.ts';

const safe = [
  '<p class="a">甲 &lt;script&gt; <b>乙</b><br></p>',
  '<a href="#s1">甲</a><a href="https://a.b/?c=1&amp;d=2" rel="noopener noreferrer">乙</a>',
  '<img src="assets/a%20b.jpg" alt="甲 &quot;乙&quot;">',
  '<svg viewBox="0 0 1 1" aria-hidden="true"><path class="a" d="M0 0H1"/></svg>',
];
it.each(safe)('passes %s', (html) => expect(findUnsafeHtml(html)).toEqual([]));

const unsafe = [
  '<script>alert(1)</script>', '<p onclick="x">甲</p>', '<p style="color:red">甲</p>', '<img src=x onerror=y>',
  '<a href="javascript:x">甲</a>', '<a href="//a.b">甲</a>', '<img src="https://a.b/c.jpg">', '<svg><use href="#a"/></svg>',
  '<p title="a"onclick="x">甲</p>', '<p title="<">甲</p>', '甲 < 乙', '<!-- 甲 -->', '<img src="assets/../a.jpg">',
  '<iframe src="assets/a.html"></iframe>', '<p title=\'a\'>甲</p>', '<P>甲</P>', '<img src="assets//a.b/c.jpg">',
]; // biome-ignore format: a table reads better in rows
it.each(unsafe)('finds what is wrong with %s', (html) => expect(findUnsafeHtml(html)).not.toEqual([]));
