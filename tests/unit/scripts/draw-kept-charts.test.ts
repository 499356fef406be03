import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { drawKeptCharts } from '../../../scripts/parts/draw-kept-charts.ts';
import { loadPainter } from '../../../src/charts/echarts-painter.ts';
import type { ChartSpec } from '../../../src/deck/content.ts';
import { makeDeck, makeFact } from '../charts/ledger-deck.ts';

vi.mock('../../../src/charts/echarts-painter.ts', async (load) => {
  const { loadPainter } = await load<typeof import('../../../src/charts/echarts-painter.ts')>();
  return { loadPainter: vi.fn(loadPainter) };
});

it('gives kept charts as they were drawn, and draws those that have changed', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'charts-'));
  onTestFinished(() => rm(cache, { recursive: true }));
  const spec: ChartSpec = { type: 'dots', facts: ['branches'] };
  const draw = async (branches: number) => {
    const deck = makeDeck([makeFact('branches', `${branches}个`, branches, { what: '党支部' })], [spec]);
    return (await drawKeptCharts(deck, 'slides', cache)).get(spec)?.text ?? '';
  };
  const six = await draw(6);
  expect(six.match(/<path class="chart-blue"/g)).toHaveLength(6);
  expect(await draw(6)).toBe(six);
  expect(loadPainter).toHaveBeenCalledTimes(1);
  expect((await draw(7)).match(/<path class="chart-blue"/g)).toHaveLength(7);
  expect(loadPainter).toHaveBeenCalledTimes(2);
});
