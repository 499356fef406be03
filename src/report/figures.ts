/** Recognises figures in text: whatever counts or measures, in slides and in reports alike. */
import { fixedWords, ownSpeech } from './fixed-words.ts';

export interface Figure {
  readonly index: number;
  readonly text: string;
}

/** Measure words that count in the report's language; many others only describe: 两手, 三层, 四大. */
const counted =
  '个|名|次|起|场|人|批|家|件|条|项|位|周年|年|户|辆|份|篇|期|届|轮|宗|案|倍|天|周|小时|分钟|元|公里|米|吨|岁';
/** What 个 counts when it is time or a share; 3个月 is not 3个. */
const countedByGe = '个(?:多)?(?:月|小时|钟头|星期|工作日)|个百分点';
const measures =
  '平方公里|平方米|立方米|千米|厘米|毫米汞柱|毫米|公斤|千克|毫克|克|公顷|亩|毫升|升|千瓦时|千瓦|秒|摄氏度|度|℃|°C|㎡|(?:mmol/L|mmHg|kWh|kPa|k[mgW]|[cm]m|m[gLl]|[GM]B)(?![A-Za-z])';
const countedArabic = `${countedByGe}|${measures}|${counted}|处|所|支|台|部|套|类|种|成|站|队|组|月|日|张|本|册|块|栋|幢|间|盏|根|只|头|棵|株|箱|瓶|桶|趟|遍|座|针|剂|粒|盒|袋`;
const date = /(?:\d{4}年)?\d{1,2}月\d{1,2}日/gu;
const hour =
  /(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜间|深夜|夜里)\s?\d{1,2}(?:[点时](?:半|\d{1,2}分|钟|整)?|[:：]\d\d)/gu;
const arabic = new RegExp(
  `(?<![A-Za-z\\d+/.第№]|第\\s)\\d[\\d,]*(?:\\.\\d+)?\\s?(?:[余多几来]?[万亿千百]?[余多]?\\s?(?:${countedArabic})|%|％|‰|[余多万亿]|以上|以下)(?:次|余|以上|以下)?`,
  'gu',
);
const chinese = new RegExp(
  `(?<![第十百千万亿一二三四五六七八九两几])(?:[两三四五六七八九]|[一二两三四五六七八九十百千万亿〇零]{2,}|十|[百千万亿](?=[余多])|(?<=[近上超约过逾数达])[百千万亿])[余多]?(?:${counted})次?(?:以上)?`,
  'gu',
);
/** Two figures that are one measurement. */
const bloodPressure = /(?<![\d/.])\d{2,3}\/\d{2,3}\s?(?:mmHg|毫米汞柱|kPa)/gu;
/** A cell, item or paragraph that is a number and nothing else. */
const bare = /^\s*[-+]?\d[\d,]*(?:\.\d+)?\s*$/u;
/** What is dialled counts nothing. */
const telephone = /^\s*(?:110|119|12345|1[3-9]\d{9})\s*$/u;
const anniversary = /第?[一\d]+周年/gu;
const share =
  /百分之[一二三四五六七八九十百点零]+|[一二三四五六七八九十]分之[一二三四五六七八九]|[一二三四五六七八九]成(?=[以的，。；、）]|$)/gu;

/** Finds whatever counts or measures: Arabic digits with a measure word, Chinese ones from two upwards. */
export function findFigures(text: string): Figure[] {
  const plain = maskFixedWords(foldDigits(text));
  const found = [date, hour, bloodPressure, arabic, chinese, anniversary, share].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match) => ({ index: match.index, length: match[0].length })),
  );
  if (bare.test(plain) && !telephone.test(plain))
    found.push({ index: plain.search(/[-+\d]/), length: plain.trim().length });
  found.sort((a, b) => a.index - b.index || b.length - a.length);
  let end = 0;
  return found.flatMap(({ index, length }) => {
    if (index < end) return [];
    end = index + length;
    return [{ index, text: text.slice(index, end) }];
  });
}

/** Writes full-width digits, points and signs as plain ones, so that all places stay where they are. */
export function foldDigits(text: string): string {
  return text.replace(/[０-９．％]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Blanks what looks like a figure and is none, so that all places stay where they are. */
function maskFixedWords(text: string): string {
  const blank = (words: string): string => ' '.repeat(words.length);
  return [...fixedWords, ownSpeech].reduce((masked, pattern) => masked.replace(pattern, blank), text);
}
