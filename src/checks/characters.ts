/** Finds characters that only look like the usual ones: full-width digits and letters, Han look-alikes. */
import { checkLines, type Finding } from './parts/line-check.ts';
import type { Line } from './parts/slide-text.ts';

export const characters = checkLines({
  name: 'characters',
  says: '全角的数字和字母，形似汉字的兼容字符',
  code: 'compatibility-character',
  severity: 'warning',
  find: findLookalikes,
});

/** Full-width digits, letters and signs of the input method; never punctuation of Chinese. */
const fullWidth = /[０-９Ａ-Ｚａ-ｚ％＋－＝．＃＆＠＊]+/gu;
/** Radicals and compatibility ideographs, as some PDF files give them when copied. */
const lookalike = /[\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+/gu;

function findLookalikes({ text }: Line): Finding[] {
  const found = (pattern: RegExp, what: string): Finding[] =>
    [...text.matchAll(pattern)].map(({ 0: given, index }) => ({
      index,
      length: given.length,
      message: `“${given}”是${what}`,
      hint: `改成“${given.normalize('NFKC')}”。`,
    }));
  return [
    ...found(fullWidth, '全角字符'),
    ...found(lookalike, '形似汉字的另一个字符，字体里多半没有，也搜不到'),
  ];
}
