/** Reads what the figures of a text claim: number, unit and qualifier, in a writing that can be compared. */
import { findFigures, foldDigits } from './figures.ts';

export interface Claim {
  /** Where its words begin, with what qualifies the figure. */
  readonly start: number;
  /** Where the figure itself begins. */
  readonly index: number;
  readonly words: string;
  /** The words whatever their spacing and digits: 近1000户. */
  readonly exact: string;
  /** The same without qualifiers: 1000户. */
  readonly base: string;
  /** `exact` without the unit: 近1000. */
  readonly bare: string;
  /** Neither qualifiers nor unit: 1000. */
  readonly number: string;
  /** '' where the text has none, as in a cell below a heading that says it. */
  readonly unit: string;
}

/** What qualifies the figure behind it, and the lower end of a range; 附近, 预约 and their like are other words. */
const lead =
  /(?:(?:将近|接近|大约|超过|不足|不到|零下|(?<![附最临邻靠远])近|(?<![预节公合条契签相邀])约|(?<!赶)超|逾|(?<![\dA-Za-z%℃)）年月日号点时周])[-−])\s?)?(?:\d[\d.,]*\s?[-—–~～至到]\s?)?$/u;
const largeLead = /[上过数]$/u;
const tail = /^\s?(?:以上|以下|左右|上下|有余|之多)/u;
/** 3年多 counts years, 3个多部门 does not count 个多. */
const measuredTail = /^\s?(?:以上|以下|左右|上下|有余|之多|[多余半])/u;
const measured = /[年月日天周时点钟里米吨克亩元倍岁]$/u;
/** No qualifier is longer: a whole report need not be looked at for each of its figures. */
const reach = 12;

/** Finds the claims of a text, in its order. */
export function findClaims(text: string): Claim[] {
  return findFigures(text).map(({ index, text: figure }) => {
    const end = index + figure.length;
    const ahead = foldDigits(text.slice(Math.max(0, index - reach), index));
    const qualified = (/^[十百千万亿]/u.test(figure) && largeLead.exec(ahead)) || lead.exec(ahead);
    const behind = text.slice(end, end + reach);
    const more = (measured.test(figure) ? measuredTail : tail).exec(behind)?.[0] ?? '';
    const start = index - (qualified?.[0].length ?? 0);
    const words = text.slice(start, end + more.length);
    return { start, index, words, ...readWords(words, text.slice(end + more.length)) };
  });
}

const synonyms: readonly (readonly [RegExp, string])[] = [
  [/\s/gu, ''],
  [/(?<=\d),(?=\d{3}(?!\d))/gu, ''],
  [/两/gu, '二'],
  [/超过/gu, '超'],
  [/将近|接近/gu, '近'],
  [/大约/gu, '约'],
  [/不到/gu, '不足'],
  [/上下$/gu, '左右'],
  [/°C|摄氏度/gu, '℃'],
  [/平方米/u, '㎡'],
  [/毫米汞柱/u, 'mmHg'],
  [/千瓦时/u, 'kWh'],
  [/千瓦/u, 'kW'],
  [/公斤|千克/u, 'kg'],
  [/公里|千米/u, 'km'],
  [/厘米/u, 'cm'],
  [/毫米/u, 'mm'],
  [/毫克/u, 'mg'],
  [/毫升|ml/u, 'mL'],
  [/(?<=\d)[—–~～至到](?=\d)/gu, '-'],
  [/^−/gu, '-'],
];
const qualifiers =
  /^(?:近|约|超|不足|逾|[上过数])|[余多几来]|(?:以上|以下|左右|有余|之多|半)$|(?<=[家人户名])次(?=以上|以下|左右|$)/gu;
const leadingNumber =
  /^(?:零下)?-?(?:第?[\d.]+(?:-[\d.]+)?[百千万亿]*|百分之[\p{L}]+|[一二三四五六七八九十]分之[一二三四五六七八九]|第?[一二三四五六七八九十百千万亿〇零]+)/u;

function readWords(words: string, behind: string): Omit<Claim, 'start' | 'index' | 'words'> {
  const same = synonyms.reduce((text, [pattern, word]) => text.replace(pattern, word), foldDigits(words));
  const plain = same.replace(qualifiers, '');
  const [number = ''] = leadingNumber.exec(plain) ?? [];
  const own = plain.slice(number.length);
  const next = own === '' ? readNextWord(behind) : '';
  const unit = own + next;
  return { exact: same + next, base: number + unit, bare: same.replace(own, ''), number, unit };
}

/** Words that follow a figure without being what it counts. */
const noUnit = /^[的和与及或到至是为了等以在则只仅并且都共]/u;

/** A measure word that is not in the list of those that count, in 3万余群众: its first character tells it from others. */
function readNextWord(behind: string): string {
  return noUnit.test(behind) ? '' : (/^[\u4e00-\u9fff]/u.exec(behind)?.[0] ?? '');
}
