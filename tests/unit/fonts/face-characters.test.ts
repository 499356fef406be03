import { describe, expect, it } from 'vitest';
import { readFaces } from '../../../src/fonts/face-characters.ts';
import { faceNames } from '../../../src/fonts/faces.ts';

/** Reads the faces of `html` as one line: sans 400, sans 700, serif 900. */
function spell(html: string): string {
  const faces = readFaces(html);
  return faceNames.map((face) => String.fromCodePoint(...(faces.get(face) ?? []))).join('/');
}

describe('readFaces', () => {
  it.each([
    ['<p>一</p>', '一//'],
    ['<h1>一</h1><h2>二</h2><h3>三</h3><h4>四</h4>', '四/三/一二'],
    ['<p>一<b>二</b>三<strong>四</strong>五</p>', '一三五/二四/'],
    ['<table><tr><th>一</th><td>二</td></tr></table>', '二/一/'],
    ['<p class="big serif nb">一<b>二</b></p>', '//一二'],
    ['<p class="bold">一<span class="serif">二</span></p>', '/一/二'],
    ['<h2>一<small class="bold">二</small></h2>', '//一二'],
    ['<p class="boldly not-serif">一</p>', '一//'],
    ['<p data-x="> class=serif">一</p>', '一//'],
    ["<p class='bold'>一</p><p class=bold>二</p>", '/一二/'],
    [
      '<svg><text font-weight="700">一<tspan>二</tspan></text><text font-weight="400">三</text></svg>',
      '三/一二/',
    ],
    ['<svg><title>一</title><desc>二</desc><text class="serif">三</text></svg>', '//三'],
    ['<B>一</B>', '/一/'],
  ])('gives the face that the markup asks for: %s', (html, expected) => expect(spell(html)).toBe(expected));

  it.each([
    ['<img alt="一"><p title="二">三</p>', '三//'],
    [
      '<title>一</title><style>.a::before { content: "二" }</style><script>if (a < b) "三"</script>四',
      '四//',
    ],
    ['<template><p>一</p></template>二', '二//'],
    ['<!-- 一 > <b>二</b> -->三', '三//'],
    ['<!doctype html>\r\n\t一', '一//'],
  ])('leaves out what is not drawn: %s', (html, expected) => expect(spell(html)).toBe(expected));

  it.each([
    ['&amp;&lt;&gt;&quot;&#39;', `"&'<>//`],
    ['&#x4e00;&#20108;&nbsp;&hellip;', '\u00a0…一二//'],
    ['a & b &; 1 < 2', ' &12;<ab//'],
    ['<b>𠮷</b>', '/𠮷/'],
  ])('decodes text: %s', (html, expected) => expect(spell(html)).toBe(expected));

  it('refuses a named entity that it cannot decode', () => {
    expect(() => readFaces('<p>&bigstar;</p>')).toThrow(expect.objectContaining({ code: 'unknown-entity' }));
  });

  it('comes back to the outer face after nested, void, self-closed and unclosed elements', () => {
    expect(spell('<p>一<b>二<br>三<img src="a"></b>四</p>')).toBe('一四/三二/');
    expect(spell('<svg><g class="bold"/><path d="M0 0"/><text>一</text></svg>')).toBe('一//');
    expect(spell('<ul><li class="bold">一<li>二</ul>三')).toBe('三/一二/');
    expect(spell('</b>一</p>')).toBe('一//');
  });

  it('counts the numbers of an ordered list', () => {
    expect(spell('<ol><li>一</li></ol>')).toBe('.0123456789一//');
  });

  it('reads a thousand slides well within a second', () => {
    const slide = `<section class="slide" id="s"><h2>标题</h2><ul>${'<li class="row">内容<b>重点</b>文字文字文字</li>'.repeat(70)}</ul></section>\n`;
    const html = slide.repeat(1000);
    const startMs = performance.now();
    readFaces(html);
    expect(html.length).toBeGreaterThan(2_500_000);
    expect(performance.now() - startMs).toBeLessThan(1000);
  });
});
