import type { ChartSpec, Inline } from '../../../src/deck/content.ts';
import type { Deck, Fact, Separation, Slide } from '../../../src/deck/deck.ts';

const at = { file: 'facts.yaml', line: 1, column: 1 };

/** Makes a fact that says `text`; the rest is empty unless given. */
export function makeFact(
  id: string,
  text: string,
  value: number | undefined,
  rest: Partial<Fact> = {},
): Fact {
  const empty = { theme: '', track: '', period: '', paragraphs: [1], doubts: [], short: '', unused: false };
  return { id, kind: 'figure', text, forms: [], value, what: id, whose: [], ...empty, at, ...rest };
}

/** Makes a deck with one slide of the `chart` layout that holds all charts, or each in a group. */
export function makeDeck(
  facts: readonly Fact[],
  specs: readonly ChartSpec[],
  { separate = [], grouped = false }: { separate?: readonly string[][]; grouped?: boolean } = {},
): Deck {
  const charts = specs.map((spec) => ({
    kind: 'chart' as const,
    spec,
    factsAt: spec.facts.map(() => at),
    at,
  }));
  const heading = { kind: 'heading' as const, level: 3, children: [] as Inline[], at };
  const group = { kind: 'group' as const, heading, blocks: charts, attributes: {}, at };
  const slide = { layout: 'chart', blocks: grouped ? [group] : charts, notes: [] };
  const groups = separate.map((ids): Separation => ({ facts: ids, reason: '口径不同', at }));
  const unit = { id: 'jinxing', name: '金星派出所', short: '金星' };
  return {
    lesson: { units: [unit] } as unknown as Deck['lesson'],
    chapters: [],
    slides: [slide as unknown as Slide],
    ledger: { facts, doubts: [], relations: [], separate: groups, isPartial: false },
  };
}
