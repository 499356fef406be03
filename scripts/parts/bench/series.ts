/** Several runs of one measurement. */
export interface Series {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** Repeats a measurement and sums it up; a first run that only warms up is not counted. */
export async function repeat(
  runs: number,
  measure: () => Promise<number>,
  { warmUp = true } = {},
): Promise<Series> {
  if (warmUp) await measure();
  const values: number[] = [];
  for (let run = 0; run < runs; run++) values.push(await measure());
  return summarize(values);
}

/** Sums up values; there must be at least one. */
export function summarize(values: readonly number[]): Series {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
    runs: sorted.length,
  };
}
