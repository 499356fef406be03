import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../src/charts/draw-charts.ts';
import type { ChartSpec } from '../../../src/deck/content.ts';
import type { Html } from '../../../src/deck/html.ts';
import { readFaces } from '../../../src/fonts/face-characters.ts';
import { makeDeck, makeFact } from './ledger-deck.ts';

const facts = [
  makeFact('honour', '湘江卫士', undefined, { kind: 'phrase', what: '授予民警的称号' }),
  makeFact('round', '15名', 15, { period: '每季度' }),
  makeFact('total', '45名', 45, { period: '目前' }),
  makeFact('branches', '6个', 6, { what: '党支部' }),
  makeFact('alarms', '71.75%', 71.75, { what: '警情同比下降', period: '同比' }),
  makeFact('one', '300余人', 300, { what: '群防力量', whose: ['jinxing'] }),
  makeFact('two', '2000人', 2000, { what: '群防力量', whose: ['街道<甲>'] }),
];
const guards: ChartSpec = { type: 'dots', facts: ['round', 'total'], title: '湘江卫士' };
const branches: ChartSpec = { type: 'dots', facts: ['branches'] };
const alarms: ChartSpec = { type: 'index', facts: ['alarms'], title: '警情同比' };
const forces: ChartSpec = { type: 'bars', facts: ['one', 'two'] };
const all = [guards, branches, alarms, forces];

async function draw(spec: ChartSpec): Promise<string> {
  return (await drawCharts(makeDeck(facts, [spec]))).get(spec)?.text ?? '';
}

/** Widths of the bars' rectangles, with half of the border on each side. */
function readBarWidths(figure: string): number[] {
  return [...figure.matchAll(/<path class="([^"]*)" d="M[\d.]+ [\d.]+l([\d.]+) 0/g)].map(
    ([, name, width]) => Number(width) + (name?.endsWith('-line') ? 2 : 0),
  );
}

describe('drawCharts', () => {
  it('draws one mark for each that is counted', async () => {
    expect((await draw(guards)).match(/<path class="chart-gold"/g)).toHaveLength(45);
    expect((await draw(branches)).match(/<path class="chart-blue"/g)).toHaveLength(6);
  });

  it('keeps every mark inside of the picture, and none over another', async () => {
    const marks = [...(await draw(guards)).matchAll(/matrix\(([\d.]+),0,0,[\d.]+,([\d.]+),([\d.]+)\)/g)];
    const centres = marks.map(([, r, x, y]) => ({ r: Number(r), x: Number(x), y: Number(y) }));
    const right = Math.max(...centres.map(({ x, r }) => x + r));
    expect(right).toBeLessThanOrEqual(1120.1);
    expect(Math.min(...centres.map(({ x, r }) => x - r))).toBeGreaterThanOrEqual(-0.1);
    for (const [index, a] of centres.entries())
      for (const b of centres.slice(index + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
  });

  it('says each figure as the ledger does, and marks what is derived', async () => {
    expect(await draw(guards)).toContain('>每季度15名</text>');
    expect(await draw(guards)).toContain(
      '<p class="chart-text">湘江卫士：每季度15名，目前45名。图中一点为1名，一组为每季度15名。</p>',
    );
    const index = await draw(alarms);
    for (const words of ['警情同比下降', '71.75%', '28.25', '推算，原文未给基数'])
      expect(index).toContain(`>${words}</text>`);
    expect(index).toContain('以同期为100，本期推算为28.25；原文未给基数');
  });

  it('gives the note a line of its own where the bar leaves no room', async () => {
    const fact = makeFact('fall', '5%', 5, { what: '发案下降' });
    const spec: ChartSpec = { type: 'index', facts: ['fall'] };
    const figure = (await drawCharts(makeDeck([fact], [spec], { grouped: true }))).get(spec)?.text ?? '';
    expect(figure).toContain('viewBox="0 0 520 180"');
    for (const words of ['推算', '原文未给基数']) expect(figure).toContain(`>${words}</text>`);
  });

  it('draws lengths from zero', async () => {
    const [whole = 0, rest = 0] = readBarWidths(await draw(alarms));
    expect(rest / whole).toBeCloseTo(0.2825, 2);
    const [one = 0, two = 0] = readBarWidths(await draw(forces));
    expect(one / two).toBeCloseTo(300 / 2000, 2);
  });

  it('escapes what the ledger says', async () => {
    const figure = await draw(forces);
    expect(figure).toContain('<th scope="row">街道&lt;甲&gt;</th><td>2000人</td>');
    expect(figure).not.toContain('<甲');
  });

  it.each(all)('leaves colours, faces and names to the page: $type $facts', async (spec) => {
    const figure = await draw(spec);
    expect(figure).toMatch(/^<svg role="img" aria-label="[^"]+" viewBox="0 0 /);
    expect(figure).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|style|\bid=|font-family|zr\d|ecmeta|url\(/i);
    expect(figure).not.toMatch(/NaN|undefined|\d\.\d{3}/);
    for (const [, size] of figure.matchAll(/font-size="([^"]+)"/g))
      expect(Number(size)).toBeGreaterThanOrEqual(24);
    for (const [tag] of figure.matchAll(/<(?:path|text|polyline|rect)[ >][^>]*/g))
      expect(tag).toMatch(/class="[^"]*chart-/);
    expect(readFaces(figure).get('sans-400')?.size).toBeGreaterThan(0);
  });

  it('draws the same picture every time, whatever was drawn before', async () => {
    const together = await drawCharts(makeDeck(facts, [forces, alarms, branches, guards], { grouped: true }));
    const alone = await drawCharts(makeDeck(facts, [guards], { grouped: true }));
    expect(alone.get(guards)?.text).toBe(together.get(guards)?.text);
  });

  it('keeps what was drawn while the deck has it', async () => {
    const drawn = new Map<string, Html>();
    const one = (spec: ChartSpec) => drawCharts(makeDeck(facts, [spec]), drawn);
    const first = (await one(guards)).get(guards);
    expect((await one(guards)).get(guards)).toBe(first);
    expect((await one(alarms)).get(alarms)).not.toBe(first);
    expect(drawn.size).toBe(1);
    expect((await one(guards)).get(guards)?.text).toBe(first?.text);
  });

  it('draws at the width that the chart has on the canvas', async () => {
    const width = async (specs: ChartSpec[], grouped = false) =>
      /viewBox="0 0 (\d+)/.exec(
        (await drawCharts(makeDeck(facts, specs, { grouped }))).get(alarms)?.text ?? '',
      )?.[1];
    expect(await width([alarms])).toBe('1120');
    expect(await width([alarms, guards])).toBe('520');
    expect(await width([alarms], true)).toBe('520');
  });

  it('draws nothing where there is nothing to draw', async () => {
    const specs: ChartSpec[] = [
      { type: 'bars', facts: ['one', 'nobody'] },
      { type: 'dots', facts: ['honour'] },
      { type: 'index', facts: ['one'] },
    ];
    expect((await drawCharts(makeDeck(facts, specs))).size).toBe(0);
  });
});
