/** Takes an item that begins with a figure apart: the figure's words, the fact behind them, and the rest. */
import type { Inline, Item } from '../../deck/content.ts';
import { plainText } from '../../deck/plain-text.ts';

export interface FigureItem {
  /** Number, qualifier and unit: 480余次. */
  readonly words: string;
  /** Id of the fact that the words were linked or traced to, or ''. */
  readonly fact: string;
  /** Whether the author linked it. */
  readonly isLinked: boolean;
  readonly rest: readonly Inline[];
}

/** What may be set as a large figure: digits, a compound Chinese numeral, or the placeholder of an example. */
const setOff = /^(?:[-−]?\d|[一二三四五六七八九十百千万亿两]{2,}|若干)/u;
/** A figure with its unit, and the space or colon that ends it; no letter is written between them. */
const unmarked =
  /^([-−]?\d[\d,]*(?:\.\d+)?[余多万亿千百]{0,3}(?:[%％‰℃]|\p{Script=Han}{1,3}))[\s：:]+(?=\S)/u;
/** A day, a month, a year, an hour: these tell when, not how many. */
const time = /^\d+(?:[月日号点时]|月份|月底|月初)$|^\d{4}年/u;

/** Reads an item that begins with a figure: one that is linked or in bold, or one with its unit before a space. */
export function readFigureItem({ children }: Item): FigureItem | undefined {
  const start = children.findIndex((child) => child.kind !== 'text' || child.text.trim() !== '');
  const [first, ...rest] = start === -1 ? [] : children.slice(start);
  if (first === undefined) return undefined;
  if ((first.kind === 'fact' && first.traced === undefined) || first.kind === 'strong') {
    const lead = first.kind === 'strong' ? first.children[0] : first;
    const fact = lead?.kind === 'fact' ? lead : undefined;
    const words = plainText([first]);
    const isLinked = fact !== undefined && fact.traced === undefined;
    return setOff.test(words) ? { words, fact: fact?.fact ?? '', isLinked, rest } : undefined;
  }
  return readUnmarked([first, ...rest]);
}

/** Words that were traced are read as those that were not: a slide looks the same with its report and without. */
function readUnmarked(children: readonly Inline[]): FigureItem | undefined {
  const stop = children.findIndex(({ kind }) => kind !== 'text' && kind !== 'fact');
  const run = stop === -1 ? children : children.slice(0, stop);
  const text = plainText(run);
  const indent = text.length - text.trimStart().length;
  const [, words = ''] = unmarked.exec(text.trimStart()) ?? [];
  if (words === '' || time.test(words)) return undefined;
  let left = indent + words.length;
  let fact = '';
  const rest = children.flatMap((child): Inline[] => {
    if (left === 0 || (child.kind !== 'text' && child.kind !== 'fact')) return [child];
    if (child.kind === 'fact' && fact === '') fact = child.fact;
    const taken = Math.min(left, child.text.length);
    left -= taken;
    return taken === child.text.length ? [] : [{ ...child, text: child.text.slice(taken) }];
  });
  return { words, fact, isLinked: false, rest };
}
