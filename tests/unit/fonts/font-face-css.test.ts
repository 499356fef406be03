import { expect, it } from 'vitest';
import { fontFaceCss } from '../../../src/fonts/font-face-css.ts';

const file = {
  name: 'serif-900',
  family: 'Deck Serif',
  weight: 900,
  characters: ' 一',
  data: Buffer.from('font'),
  hash: 'abc',
} as const;

it('writes a rule a font, at the address that the caller gives', () => {
  expect(fontFaceCss([file], ({ name, hash }) => `fonts/${name}.${hash}.woff2`)).toBe(`@font-face {
  font-family: "Deck Serif";
  font-weight: 900;
  font-style: normal;
  font-display: block;
  src: url("fonts/serif-900.abc.woff2") format("woff2");
}
`);
  expect(fontFaceCss([], () => '')).toBe('');
});

const spare = { ...file, name: 'emoji', family: 'Deck Emoji', weight: 400, characters: ' #🔥🔦' } as const;

it('lets a spare font be loaded for its own characters alone', () => {
  const rule = fontFaceCss([spare], () => 'a.woff2');
  expect(rule).toContain('font-display: block;');
  expect(rule).toContain('  unicode-range: U+23,U+1f525-1f526;\n}');
});

it('lets a face that comes later be loaded for its own characters alone, with no text waiting for it', () => {
  const rule = fontFaceCss([file], () => 'a.woff2', { later: true });
  expect(rule).toContain('font-display: swap;');
  expect(rule).toContain('  unicode-range: U+4e00;\n}');
});
