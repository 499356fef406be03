/** Says what a native chart shows, in the words of the drawing that it stands for. */
import type { ChartData, DotsData, IndexData } from '../../deck/chart-data.ts';
import { sayIndex } from '../../deck/index-words.ts';

export interface ChartSeries {
  readonly title: string;
  readonly color: string;
  readonly points: readonly ChartPoint[];
}

export interface ChartPoint {
  /** What stands beside its axis. */
  readonly label: string;
  readonly value: number;
  /** What stands at its bar: the value with its unit, as the ledger has it. */
  readonly words: string;
}

const blue = '1B3F7A';
const gold = '8A6416';

/** Reads a chart's points; no word of the drawing is missing in them. */
export function readSeries(data: ChartData): ChartSeries {
  switch (data.type) {
    case 'dots':
      return readDots(data);
    case 'index':
      return readIndex(data);
    case 'bars': {
      const points = data.bars.map(({ label, value, text }) => ({ label, value, words: text }));
      return { title: data.title, color: blue, points };
    }
  }
}

function readDots({ title, round, total, honour }: DotsData): ChartSeries {
  const facts = [...(round ? [round] : []), total];
  const points = facts.map(({ period, text, value = 0 }) => ({ label: period, value, words: text }));
  return { title, color: honour ? gold : blue, points };
}

function readIndex(data: IndexData): ChartSeries {
  const { decrease, before, now, derived, note } = sayIndex(data);
  return {
    title: `${decrease} ${data.fact.text}`,
    color: blue,
    points: [
      { label: before, value: 100, words: '100' },
      { label: now, value: data.rest, words: `${data.rest} ${derived}，${note}` },
    ],
  };
}
