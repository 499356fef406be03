/** Finds half-width punctuation that stands beside Chinese. */
import { checkLines, type Finding } from './parts/line-check.ts';
import { mendMark } from './parts/mend-mark.ts';
import type { Line } from './parts/slide-text.ts';

export const punctuation = checkLines({
  name: 'punctuation',
  says: '汉字旁边的半角标点',
  code: 'half-width-punctuation',
  severity: 'warning',
  find: findHalfWidth,
});

const beside =
  /(?<=[\p{Script=Han}“”‘’（）《》，。、；：？！])(?:\.{2,}|[,:;!?()"'~]|\.(?!\d|\w))|(?:\.{3,}|[,:;!?()"'~])(?=\s?\p{Script=Han})|--+/gu;

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，或者顿号 、',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '"': '“ 或 ”',
  "'": '‘ 或 ’',
  '~': '至',
  '.': '。',
};

function findHalfWidth(line: Line): Finding[] {
  const { text } = line;
  if (!/\p{Script=Han}/u.test(text)) return [];
  return [...text.matchAll(beside)]
    .filter((match) => !isBetweenDigits(text, match.index))
    .map(({ 0: mark, index }) => {
      const mend = isTerm(line, mark, index) ? undefined : mendMark(text, mark, index);
      return {
        index,
        length: mark.length,
        message: `汉字旁边用了半角的“${mark}”`,
        hint: `改成全角的 ${fullWidth[mark] ?? (mark.startsWith('-') ? '——' : '……')}`,
        ...(mend && { mend }),
      };
    });
}

/** 9:30 and 4,000 are no punctuation of a sentence. */
function isBetweenDigits(text: string, index: number): boolean {
  return /\d/.test(text[index - 1] ?? '') && /\d/.test(text[index + 1] ?? '');
}

/** A colon that begins a line of the source explains the term above it. */
function isTerm({ pieces }: Line, mark: string, index: number): boolean {
  let start = 0;
  return (
    mark === ':' &&
    pieces.some(({ text, at }, nth) => {
      const isHere = start === index && at.line !== pieces[nth - 1]?.at.line;
      start += text.length;
      return isHere;
    })
  );
}
