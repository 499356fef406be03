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
    [...text.matchAll(pattern)].map(({ 0: given, index }) => {
      const usual = given.normalize('NFKC');
      return {
        index,
        length: given.length,
        message: `“${given}”是${what}`,
        hint: `改成“${usual}”。`,
        mend: {
          says: `“${given}”改成“${usual}”`,
          words: [{ index, length: given.length, words: usual }],
          safe: !mayMarkUp(text, index, usual),
        },
      };
    });
  return [
    ...found(fullWidth, '全角字符'),
    ...found(lookalike, '形似汉字的另一个字符，字体里多半没有，也搜不到'),
  ];
}

/** Says whether the usual characters may mean something to Markdown or YAML: `# `, `* `, `1. `, www.a.b, a@b.c. */
function mayMarkUp(text: string, index: number, usual: string): boolean {
  const isFirst = /^\s*$|\s$/.test(text.slice(0, index));
  const isNumber = index === 0 && /^\d+[.)]?$/.test(usual) && /^[０-９]+[.．)]/.test(text);
  return /[#&@*]|www|http|ftp/i.test(usual) || (isFirst && /^[^\p{L}\d]/u.test(usual)) || isNumber;
}
