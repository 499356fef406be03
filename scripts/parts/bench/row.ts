import type { Series } from './series.ts';

/** One line of the benchmark's table. */
export interface Row {
  readonly what: string;
  readonly slides: number;
  readonly unit: 's' | 'ms' | 'MB' | 'KB' | '';
  readonly ours: Series;
  /** What the floor is, and how much it takes; both measured in the same run. */
  readonly floor?: { readonly what: string; readonly series: Series };
}

/** Says how many times the floor a row takes. */
export function ratioOf({ ours, floor }: Row): number | undefined {
  return floor && ours.median / floor.series.median;
}

/** Writes rows as a Markdown table. */
export function writeTable(rows: readonly Row[]): string {
  const head = '| what | slides | median (min–max) | floor | ratio |\n|---|---|---|---|---|';
  const lines = rows.map((row) => {
    const { what, slides, unit, ours, floor } = row;
    const amount = (value: number) => (unit === 's' ? value.toFixed(2) : value.toFixed(value < 20 ? 1 : 0));
    const spread = ours.runs > 1 ? ` (${amount(ours.min)}–${amount(ours.max)})` : '';
    const base = floor ? `${floor.what}: ${amount(floor.series.median)} ${unit}` : '';
    return `| ${what} | ${slides} | ${amount(ours.median)} ${unit}${spread} | ${base} | ${ratioOf(row)?.toFixed(2) ?? ''} |`;
  });
  return [head, ...lines].join('\n');
}
