/** Finds figures that no fact of the ledger stands behind. */
import type { Deck } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';
import type { Check } from './check.ts';
import { fixedWords, ownSpeech } from './parts/fixed-words.ts';
import { type Line, listLines, placeIn } from './parts/slide-text.ts';

export const figures: Check = {
  name: 'figures',
  says: '没有写成事实的数字',
  run: ({ slides }: Deck) =>
    slides.flatMap((slide) => listLines(slide).flatMap((line) => findUntracedFigures(line))),
};

interface Figure {
  readonly index: number;
  readonly text: string;
}

function findUntracedFigures(line: Line): Problem[] {
  return findFigures(line.text)
    .filter(({ index }) => !isTraced(line, index))
    .map(({ index, text }) => ({
      code: 'untraced-figure',
      severity: 'error',
      at: placeIn(line, index, text.length),
      message: `“${text}”没有写成事实`,
      hint: `写成[${text}](fact:编号)；台账里没有的，先在 facts.yaml 里补上，写明出处的段落。`,
    }));
}

/** A figure is traced when its first digit stands in a link to the ledger. */
function isTraced({ pieces }: Line, index: number): boolean {
  let end = 0;
  for (const piece of pieces) {
    end += piece.text.length;
    if (index < end) return piece.fact !== '';
  }
  return false;
}

/** Measure words that count in the report's language; many others only describe: 两手, 三层, 四大. */
const counted =
  '个|名|次|起|场|人|批|家|件|条|项|位|周年|年|户|辆|份|篇|期|届|轮|宗|案|倍|天|周|小时|分钟|元|公里|米|吨|岁';
const countedArabic = `${counted}|处|所|支|台|部|套|类|种|成|站|队|组|月|日`;
const date = /(?:\d{4}年)?\d{1,2}月\d{1,2}日/gu;
const arabic = new RegExp(
  `(?<![A-Za-z\\d+×/.第]|第\\s)\\d[\\d,]*(?:\\.\\d+)?\\s?(?:[余多几来]?[万亿千百]?[余多]?(?:${countedArabic})|%|％|‰|[余多万亿]|以上|以下)(?:次|余|以上|以下)?`,
  'gu',
);
const chinese = new RegExp(
  `(?<![第十百千万亿一二三四五六七八九两几])(?:[两三四五六七八九]|[一二两三四五六七八九十百千万亿〇零]{2,}|十|[百千万亿](?=[余多])|(?<=[近上超约过逾数达])[百千万亿])[余多]?(?:${counted})次?(?:以上)?`,
  'gu',
);
/** A cell, item or paragraph that is a number and nothing else. */
const bare = /^\s*[-+]?\d[\d,]*(?:\.\d+)?\s*$/u;
const anniversary = /第?[一\d]+周年/gu;
const share =
  /百分之[一二三四五六七八九十百点零]+|[一二三四五六七八九十]分之[一二三四五六七八九]|[一二三四五六七八九]成(?=[以的，。；、）]|$)/gu;

/** Finds whatever counts or measures: Arabic digits with a measure word, Chinese ones from two upwards. */
export function findFigures(text: string): Figure[] {
  const plain = maskFixedWords(text);
  const found = [date, arabic, chinese, anniversary, share].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match) => ({ index: match.index, text: match[0] })),
  );
  if (bare.test(plain)) found.push({ index: plain.search(/[-+\d]/), text: plain.trim() });
  found.sort((a, b) => a.index - b.index || b.text.length - a.text.length);
  let end = 0;
  return found.filter((figure) => {
    const isInside = figure.index < end;
    end = isInside ? end : figure.index + figure.text.length;
    return !isInside;
  });
}

/** Blanks what looks like a figure and is none, so that all places stay where they are. */
function maskFixedWords(text: string): string {
  const blank = (words: string): string => ' '.repeat(words.length);
  return [...fixedWords, ownSpeech].reduce((masked, pattern) => masked.replace(pattern, blank), text);
}
