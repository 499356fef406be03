import { describe, expect, it } from 'vitest';
import { inlinesOf, problemsOf } from './read-slides.ts';

const linkOf = (address: string) =>
  inlinesOf(`## 题\n\n[甲](${address})`).flatMap((inline) => (inline.kind === 'link' ? [inline.href] : []));
const imageOf = (address: string) =>
  inlinesOf(`## 题\n\n![甲](${address})`).flatMap((inline) => (inline.kind === 'image' ? [inline.src] : []));

describe('links', () => {
  const kept: [string, string][] = [
    ['#s1', '#s1'],
    ['#第一页', '#第一页'],
    ['https://example.org/a?b=1#c', 'https://example.org/a?b=1#c'],
    ['HTTP://example.org', 'HTTP://example.org'],
    ['https://example.org/?a=%26&amp;b=%20', 'https://example.org/?a=%26&b=%20'],
    ['#%E7%AC%AC', '#第'],
  ];
  it.each(kept)('keeps %s', (address, href) => expect(linkOf(address)).toEqual([href]));

  const refused = [
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', '&#106;avascript:alert(1)', 'java&#x0A;script:alert(1)',
    'java%0ascript:alert(1)', '<java\u0001script:alert(1)>', '%6Aavascript:alert(1)', '<\u200Bjavascript:x>',
    'vbscript:x', 'data:text/html,<b>', 'file:///etc/passwd', '//example.org', '/\\example.org', 'mailto:a@b.c',
    'about:blank', 'blob:x', 'ftp://example.org', './a.html', '../a.html', 'a.html', '#', '#a"b', '?a=1',
    'https:example.org', 'https://exa<mple.org', 'https://a"onclick="x', 'https:\\\\example.org',
  ]; // biome-ignore format: a table reads better in rows
  it.each(refused)('refuses %s', (address) => {
    expect(linkOf(address)).toEqual([]);
    const problems = problemsOf(`## 题\n\n[甲](${address})`);
    const isNoLink = inlinesOf(`## 题\n\n[甲](${address})`).some(
      (inline) => inline.kind === 'text' && inline.text.includes(']('),
    );
    expect(problems.length > 0 || isNoLink).toBe(true);
  });
});

describe('images', () => {
  const kept: [string, string][] = [
    ['photos/a.jpg', 'photos/a.jpg'],
    ['./a.jpg', 'a.jpg'],
    ['assets/a.jpg', 'a.jpg'],
    ['../assets/a.jpg', 'a.jpg'],
    ['<会 场.jpg>', '会 场.jpg'],
    ['%E4%BC%9A.jpg', '会.jpg'],
  ];
  it.each(kept)('keeps %s', (address, src) => expect(imageOf(address)).toEqual([src]));

  const refused = [
    'https://example.org/a.jpg', '//example.org/a.jpg', 'data:image/svg+xml,<svg>', 'javascript:x', '../a.jpg',
    'photos/../../a.jpg', '%2e%2e/a.jpg', '/etc/passwd', '..\\a.jpg', 'file:///a.jpg', 'C:/a.jpg',
    'assets/../../a.jpg', '..%2fa.jpg', '.%00./a.jpg', '%2Fetc/passwd', './/example.org/a.jpg',
  ]; // biome-ignore format: a table reads better in rows
  it.each(refused)('refuses %s', (address) => {
    expect(imageOf(address)).toEqual([]);
    expect(problemsOf(`## 题\n\n![甲](${address})`)).toHaveLength(1);
  });

  it('reports a file that is not there, and suggests one', () => {
    expect(problemsOf('## 题\n\n![甲](a.jpg)', { assets: ['b/a.jpg'] })).toEqual([
      'missing-image 1.md:3:1+11',
    ]);
  });
});
