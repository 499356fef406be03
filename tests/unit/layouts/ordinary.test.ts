/** What ordinary slides become: lines of a cover, points of an agenda, who says a quotation, shapes of pictures. */
import { describe, expect, it } from 'vitest';
import { placePictures } from '../../../src/deck/pictures.ts';
import { renderSections } from '../../../src/render/sections.ts';
import { readSlides } from '../read/read-slides.ts';
import { readSample, renderSample } from './parts/samples.ts';

const renderOne = (markdown: string): string => renderSample(readSample(markdown).deck)[0]?.text ?? '';

describe('a cover', () => {
  const cover = (text: string) => renderOne(`---\nlayout: cover\n---\n\n${text}`);

  it('keeps one line over the title where a list follows', () => {
    expect(cover('# 火\n\n引题\n\n- 单位')).toMatch(/引题<\/p><h1.*<ul class="meta">/s);
  });

  it('puts the under-title below the title, and who speaks and when at the foot', () => {
    const html = cover('# 火\n\n微党课\n\n讲课人：某某\n\n11月28日');
    expect(html).toMatch(/<\/h1><p class="under">微党课<\/p><\/div><div class="meta"><p>讲课人：某某/);
    expect(html).toMatch(/<p><span class="nb">11月<\/span>|<p>11月/);
  });

  it.each([
    [7, 'words'],
    [11, 'words long'],
    [32, 'words longer'],
    [40, 'words longest'],
  ])('sets a title of %i characters as %s', (count, size) => {
    expect(cover(`# ${'字'.repeat(count)}`)).toContain(`<div class="${size}">`);
  });
});

describe('an agenda', () => {
  const deck = `title: 课
minutes: 0
chapters:
  - { id: one, title: 开篇, file: 1.md }
`;
  const slides = `---
layout: agenda
---

# 目录

1. 火从哪里来
2. 二、人往哪里走！
3. 没有这一页

---
minutes: 6
---

# 火从哪里来

- 一

---
minutes: 2
---

# 再说一页

- 一

---
minutes: 3
---

# 人往哪里走

- 一
`;
  const [html = ''] = renderSections(readSlides(slides, { deck }).deck, new Map()).map(
    (section) => section.html.text,
  );

  it('links the points that are titles of later slides', () => {
    expect([...html.matchAll(/<a href="#([^"]*)">/g)].map(([, id]) => id)).toEqual(['s2', 's4']);
  });

  it('counts the minutes to the next point', () => {
    expect(html.match(/\d+分钟/g)).toEqual(['8分钟', '3分钟']);
  });
});

describe('a quotation', () => {
  const quote = (text: string) => renderOne(`---\nlayout: quote\n---\n\n# 听见\n\n${text}`);

  it.each(['> 踏实。\n> —— 老人', '> 踏实。\n>\n> ——老人', '> 踏实。\\\n> — 老人'])(
    'has its speaker on a line: %s',
    (text) => {
      expect(quote(text)).toMatch(
        /<div class="saying"><p class="serif">踏实。<\/p><\/div>.*<p class="speaker">—+ ?老人<\/p>/s,
      );
    },
  );

  it('has none where no line begins with a dash', () => {
    expect(quote('> 踏实——老人这样说。')).not.toContain('speaker');
  });
});

describe('a picture', () => {
  const file = { path: '', type: 'image/webp' };
  const place = (layout: string, widthPx: number, heightPx: number, text = '![楼道](a.jpg)\n\n一段文字') => {
    const { deck } = readSlides(`---\nlayout: ${layout}\n---\n\n# 楼道\n\n${text}`, { assets: ['a.jpg'] });
    const pictures = new Map([['a.jpg', { widthPx, heightPx, screen: file, print: file, small: file }]]);
    const placed = placePictures(deck, pictures, (_, src) => src);
    return renderSections(placed, new Map())[0]?.html.text ?? '';
  };

  it.each([
    [1600, 1200, 'square'],
    [900, 1200, 'upright'],
    [1600, 900, 'flat'],
    [1800, 600, 'wide'],
  ])('of %i x %i stands beside text as %s', (width, height, name) => {
    expect(place('picture', width, height)).toContain(`<div class="spread ${name}">`);
  });

  it.each([
    [1600, 900, 'full'],
    [1600, 1200, 'beside'],
    [900, 1600, 'whole'],
    [3000, 900, 'low'],
  ])('of %i x %i fills a slide as %s', (width, height, name) => {
    expect(place('photo', width, height)).toContain(`<div class="spread ${name}">`);
  });

  it('is described below itself where its description reads as a caption', () => {
    const caption = (alt: string) => place('photo', 1600, 900, `![${alt}](a.jpg)`).includes('<figcaption');
    expect(['网格员在楼道里检查', '图片', 'IMG_2034', 'a.jpg', ''].map(caption)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
