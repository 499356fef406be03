import { expect, it } from 'vitest';
import { fontFaceCss } from '../../../src/fonts/font-face-css.ts';

const file = {
  face: 'serif-900',
  family: 'Deck Serif',
  weight: 900,
  characters: ' 一',
  data: Buffer.from('font'),
  hash: 'abc',
} as const;

it('writes a rule a font, at the address that the caller gives', () => {
  expect(fontFaceCss([file], ({ face, hash }) => `fonts/${face}.${hash}.woff2`)).toBe(`@font-face {
  font-family: "Deck Serif";
  font-weight: 900;
  font-style: normal;
  font-display: block;
  src: url("fonts/serif-900.abc.woff2") format("woff2");
}
`);
  expect(fontFaceCss([], () => '')).toBe('');
});
