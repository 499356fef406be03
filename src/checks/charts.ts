/** Holds charts against the ledger: every fact has a number, and no two are drawn together that must not be. */
import { readChartData } from '../deck/chart-data.ts';
import type { Chart } from '../deck/content.ts';
import type { Deck, Ledger } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';
import { walkCharts } from '../deck/walk.ts';
import type { Check } from './check.ts';

export const charts: Check = {
  name: 'charts',
  says: '图表里没有数值的事实，不能放在一张图里的事实，这种图画不了的事实',
  run: findChartProblems,
};

function findChartProblems(deck: Deck): Problem[] {
  const { slides, ledger } = deck;
  const problems: Problem[] = [];
  for (const { blocks, notes } of slides) {
    walkCharts([...blocks, ...notes], (chart) => {
      problems.push(
        ...findMissingValues(chart, ledger),
        ...findSeparateFacts(chart, ledger),
        ...findUnsuitableFacts(chart, deck),
      );
    });
  }
  return problems;
}

/** What the chart's type cannot draw would be left out of the slide without a word. */
function findUnsuitableFacts({ spec, at }: Chart, deck: Deck): Problem[] {
  const data = readChartData(spec, deck);
  if (data === undefined || !('message' in data)) return [];
  const { message, hint } = data;
  return [{ code: 'unsuitable-facts', severity: 'error', at: { ...at, length: 1 }, message, hint }];
}

function findMissingValues({ spec, factsAt, at }: Chart, ledger: Ledger): Problem[] {
  return spec.facts.flatMap((id, index): Problem[] => {
    const fact = ledger.facts.find((one) => one.id === id);
    if (fact === undefined || fact.value !== undefined) return [];
    const message = `“${id}”（${fact.text}）没有数值，画不成图`;
    const hint = '在 facts.yaml 里给它写 value；报道没有给出数的，不要画图。';
    return [{ code: 'missing-value', severity: 'error', at: factsAt[index] ?? at, message, hint }];
  });
}

function findSeparateFacts({ spec, factsAt, at }: Chart, ledger: Ledger): Problem[] {
  return ledger.separate.flatMap(({ facts, reason }): Problem[] => {
    const together = [...new Set(spec.facts.filter((id) => facts.includes(id)))];
    const last = together.at(-1);
    if (together.length < 2 || last === undefined) return [];
    const names = together.map((id) => `“${id}”`).join('');
    const place = factsAt[spec.facts.lastIndexOf(last)] ?? at;
    const message = `${names}不能画在一张图里：${reason}`;
    return [
      { code: 'separate-facts', severity: 'error', at: place, message, hint: '分成几张图，或者只用一个。' },
    ];
  });
}
