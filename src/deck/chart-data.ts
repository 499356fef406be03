/** What a chart has to show, read from the ledger. Charts are drawn from it, and authors are told where it can't be read. */
import type { ChartSpec } from './content.ts';
import type { Deck, Fact, Ledger } from './deck.ts';

export type ChartData = DotsData | IndexData | BarsData;

/** Things that can be counted, one mark each. */
export interface DotsData {
  readonly type: 'dots';
  readonly title: string;
  readonly total: Fact;
  /** How many of them came at a time; the total is a whole multiple of it. */
  readonly round: Fact | undefined;
  /** A title of honour is drawn in gold. */
  readonly honour: boolean;
}

/** A decrease in per cent, without the figures that it came from. */
export interface IndexData {
  readonly type: 'index';
  readonly title: string;
  readonly fact: Fact;
  /** The fact's word for it, such as 下降. */
  readonly direction: string;
  /** What is left of 100. */
  readonly rest: number;
}

/** A few values of one indicator. */
export interface BarsData {
  readonly type: 'bars';
  readonly title: string;
  readonly bars: readonly Bar[];
}
export interface Bar {
  readonly label: string;
  readonly text: string;
  readonly value: number;
}

/** Why facts don't make the chart that was asked for, for the author. */
export interface ChartFault {
  readonly message: string;
  readonly hint: string;
}

/**
 * Reads what a chart shows.
 *
 * @returns A fault when its facts don't suit its type; undefined when a fact is missing, has no value or must
 *   not stand beside another, all of which is reported of the chart already.
 */
export function readChartData(
  spec: ChartSpec,
  deck: Pick<Deck, 'ledger' | 'lesson'>,
): ChartData | ChartFault | undefined {
  const facts = findFacts(spec, deck.ledger);
  if (facts === undefined || mixesSeparate(spec, deck.ledger)) return undefined;
  switch (spec.type) {
    case 'dots':
      return readDots(spec, facts, deck.ledger);
    case 'index':
      return readIndex(spec, facts);
    case 'bars':
      return readBars(spec, facts, deck);
  }
}

/** A fact that has a number. */
type Figure = Fact & { readonly value: number };

function findFacts(spec: ChartSpec, ledger: Ledger): Figure[] | undefined {
  const facts = spec.facts.flatMap((id) => ledger.facts.find((fact) => fact.id === id) ?? []);
  const figures = facts.filter((fact): fact is Figure => fact.value !== undefined);
  return figures.length > 0 && figures.length === spec.facts.length ? figures : undefined;
}

function mixesSeparate(spec: ChartSpec, { separate }: Ledger): boolean {
  return separate.some(({ facts }) => new Set(spec.facts.filter((id) => facts.includes(id))).size > 1);
}

const maxMarks = 200;
const maxRounds = 6;

function readDots(spec: ChartSpec, facts: readonly Figure[], ledger: Ledger): DotsData | ChartFault {
  const hint = '先写每一轮的数，再写总数；也可以只写总数。';
  const total = facts.at(-1);
  const round = facts.length > 1 ? facts[0] : undefined;
  if (total === undefined || facts.length > 2) return { message: '点阵图要一个或两个事实', hint };
  const inexact = facts.find((fact) => !isCount(fact));
  if (inexact) {
    return {
      message: `“${inexact.text}”不是一个确数，点不出来`,
      hint: '点阵图一点就是一个，只用整数的确数。',
    };
  }
  if (total.value > maxMarks) {
    return { message: `“${total.text}”太多，数不过来`, hint: `点阵图至多${maxMarks}点，改用大数字。` };
  }
  const rounds = round ? total.value / round.value : 1;
  if (!Number.isInteger(rounds) || rounds > maxRounds) {
    return { message: `“${total.text}”不能按“${round?.text ?? ''}”分成至多${maxRounds}组`, hint };
  }
  const title = spec.title ?? total.what;
  return { type: 'dots', title, total, round, honour: isHonour(title, ledger) };
}

/** Says whether the words give an exact whole number: 45名 does, 480余次 and 98% don't. */
function isCount({ text, value }: Figure): boolean {
  const exact = /^\d+[^\d.%余多几]*$/.test(text) && !text.includes('以');
  return exact && value > 0 && Number.parseInt(text, 10) === value;
}

function isHonour(title: string, ledger: Ledger): boolean {
  return ledger.facts.some(({ text, what }) => text === title && what.includes('称号'));
}

const decrease = /下降|减少|降低/;

function readIndex(spec: ChartSpec, facts: readonly Figure[]): IndexData | ChartFault {
  const hint = '指数图从100画到剩下的，只用一个确切的百分比降幅；别的用大数字。';
  const [fact] = facts;
  if (fact === undefined || facts.length > 1) return { message: '指数图只要一个事实', hint };
  const direction = decrease.exec([fact.what, ...fact.forms].join(' '))?.[0];
  const exact = fact.text.endsWith(`${fact.value}%`) && fact.value > 0 && fact.value <= 100;
  if (direction === undefined || !exact) return { message: `“${fact.text}”不是百分比降幅`, hint };
  const rest = Number((100 - fact.value).toFixed(decimalsOf(fact.value)));
  return { type: 'index', title: spec.title ?? fact.what, fact, direction, rest };
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

const maxBars = 6;

function readBars(
  spec: ChartSpec,
  facts: readonly Figure[],
  { lesson }: Pick<Deck, 'lesson'>,
): BarsData | ChartFault {
  if (facts.length < 2 || facts.length > maxBars) {
    return { message: `条形图要2到${maxBars}个事实`, hint: '一个数用大数字，更多的数用表格。' };
  }
  if (new Set(facts.map(({ text }) => unitOf(text))).size > 1 || facts.some(({ value }) => value < 0)) {
    return { message: '条形图里的事实单位不同，不能放在一条轴上', hint: '一张图只比较同一项指标。' };
  }
  const owners = facts.map(({ whose }) =>
    whose.map((id) => lesson.units.find((unit) => unit.id === id)?.name ?? id).join('、'),
  );
  const labels = [owners, facts.map(({ period }) => period)].find(tellApart);
  const bars = facts.map(({ what, text, value }, index) => ({ label: labels?.[index] ?? what, text, value }));
  return { type: 'bars', title: spec.title ?? (labels ? (facts[0]?.what ?? '') : ''), bars };
}

/** Reads the unit of a figure, without its qualifier: 次 of 480余次. */
function unitOf(text: string): string {
  return text.replace(/^-?[\d.零一二两三四五六七八九十百千万亿]+/, '').replace(/^[余多]|以上$|以下$/g, '');
}

function tellApart(labels: readonly string[]): boolean {
  return labels.every((label) => label !== '') && new Set(labels).size === labels.length;
}
