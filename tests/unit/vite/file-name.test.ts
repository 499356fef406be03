import { describe, expect, it } from 'vitest';
import { isNamedByContent, nameByContent } from '../../../src/vite/file-name.ts';

describe('nameByContent', () => {
  it('gives the same name for the same content, and another for any other', () => {
    const name = nameByContent('assets/main.css', 'a{}');
    expect(name).toMatch(/^assets\/main-[\w-]{8}\.css$/);
    expect(nameByContent('assets/main.css', Buffer.from('a{}'))).toBe(name);
    expect(nameByContent('assets/main.css', 'b{}')).not.toBe(name);
  });
});

describe('isNamedByContent', () => {
  it.each([
    'assets/main-8f3kQz1B.css',
    '/deck/assets/serif-900-more-KV-iCh_3.woff2',
    'assets/stage-YuZ76fG7.js',
    'assets/picture-mU8R5DNC.webp',
    'assets/picture-XvsC5IFs.svg',
  ])('passes %s', (path) => expect(isNamedByContent(path)).toBe(true));

  it.each([
    'assets/guide.js',
    'assets/图-12345678.svg',
    'index.html',
    'icons/icon-192.png',
    'service-worker.js',
  ])('fails %s', (path) => expect(isNamedByContent(path)).toBe(false));
});
