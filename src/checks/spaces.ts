/** Finds spaces typed between digits and Chinese: the space there is the typesetter's. */
import { checkLines, type Finding } from './parts/line-check.ts';
import type { Line } from './parts/slide-text.ts';

export const spaces = checkLines({
  name: 'spaces',
  says: '数字和汉字之间的空格',
  code: 'spaced-digits',
  severity: 'warning',
  find: findSpaces,
});

/** Also behind the unit of a figure that has a space before it: 断电后 8小时 仍. */
const between =
  /(?<=\p{Script=Han})[ \u00A0]+(?=\d)|(?<=\d[%％]?|\p{Script=Han}[ \u00A0]+\d[\d.,]*(?:[℃%％]|\p{Script=Han}{1,2}))[ \u00A0]+(?=\p{Script=Han})/gu;

function findSpaces(line: Line): Finding[] {
  const afterHead = endOfHead(line);
  return [...line.text.matchAll(between)]
    .filter(({ index }) => index !== afterHead)
    .map(({ 0: space, index }) => ({
      index,
      length: space.length,
      message: '数字和汉字之间打了空格',
      hint: '去掉空格，间距由版式来定。',
      mend: {
        says: `${describe(line.text, index, space)}去掉空格`,
        words: [{ index, length: space.length, words: '' }],
        safe: isInside(line, index, space.length),
      },
    }));
}

function describe(text: string, index: number, space: string): string {
  const before = /\S{0,2}$/u.exec(text.slice(0, index))?.[0] ?? '';
  const after = /^\S{0,2}/u.exec(text.slice(index + space.length))?.[0] ?? '';
  return `“${before}${space}${after}”`;
}

/** Marks such as `**` that end before a space may not end without it. */
function isInside({ pieces }: Line, index: number, length: number): boolean {
  let end = 0;
  return pieces.every(({ text, strong }, at) => {
    end += text.length;
    const next = pieces[at + 1];
    const isEdge = end === index || end === index + length;
    return !isEdge || next === undefined || next.strong === strong;
  });
}

/** The space after an item's bold words or figure parts them from the rest, and is right. */
function endOfHead({ pieces }: Line): number {
  const head = pieces.findIndex((piece) => !piece.strong && piece.fact === '');
  return pieces.slice(0, Math.max(0, head)).reduce((end, piece) => end + piece.text.length, 0);
}
