/** Columns of figures stand at the right, decimal points in line, totals in weight, one figure in red. */
import { expect, it } from 'vitest';
import { readSample, renderSample } from './parts/samples.ts';

const rowsOf = (table: string): string[] => {
  const html = renderSample(readSample(`---\nlayout: table\n---\n\n# 账\n\n${table}\n`).deck)[0]?.text ?? '';
  return html.match(/<tr.*?<\/tr>/gs) ?? [];
};

it('aligns columns of figures at the right, and others as their author says', () => {
  const [head = '', row = ''] = rowsOf(
    '| 甲 | 乙 | 丙 | 丁 |\n|---|---|:-:|---:|\n| 南门 | 41处 | 一 | 二 |',
  );
  for (const [cells, tag] of [
    [head, 'th'],
    [row, 'td'],
  ] as const)
    expect(
      [...cells.matchAll(new RegExp(`<${tag}[^>]*>`, 'g'))].map(([cell]) => /align-\w+/.exec(cell)?.[0]),
    ).toEqual([undefined, 'align-right', 'align-center', 'align-right']);
});

it('leaves the room of the decimals that a figure has not', () => {
  const rows = rowsOf('| 甲 | 乙 |\n|---|---|\n| 一 | 29.5% |\n| 二 | 47.75% |\n| 三 | 38% |');
  const pads = rows.slice(1).map((row) => row.match(/class="pad( point)?"/g)?.length ?? 0);
  expect(pads).toEqual([1, 0, 3]);
});

it('pads no column of words', () => {
  expect(rowsOf('| 甲 | 乙 |\n|---|---|\n| 一 | 29.5% |\n| 二 | 未统计完 |').join('')).not.toContain('pad');
});

it('tells a total, and one figure', () => {
  const rows = rowsOf('| 甲 | 乙 |\n|---|---|\n| 一 | **1** |\n| 合计 | **2** |');
  expect(rows.map((row) => row.startsWith('<tr class="total">'))).toEqual([false, false, true]);
  expect(rows.join('').match(/key/g)).toHaveLength(1);
});
