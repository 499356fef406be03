import { describe, expect, it } from 'vitest';
import { readChartData } from '../../../src/deck/chart-data.ts';
import type { ChartSpec } from '../../../src/deck/content.ts';
import { makeDeck, makeFact } from '../charts/ledger-deck.ts';

const facts = [
  makeFact('round', '15名', 15, { period: '每季度' }),
  makeFact('total', '45名', 45, { period: '目前' }),
  makeFact('uneven', '40名', 40),
  makeFact('about', '480余次', 480),
  makeFact('many', '900名', 900),
  makeFact('wrong', '45名', 54),
  makeFact('title', '湘江卫士', undefined, { kind: 'phrase', what: '授予民警的称号' }),
  makeFact('alarms', '71.75%', 71.75, { what: '警情同比下降', period: '同比' }),
  makeFact('success', '98%以上', 98, { what: '化解成功率' }),
  makeFact('rate', '80%', 80, { what: '化解率' }),
  makeFact('one', '300余人', 300, { what: '群防力量', whose: ['jinxing'] }),
  makeFact('two', '2000人', 2000, { what: '群防力量', whose: ['观沙岭街道'] }),
  makeFact('visits', '两万余家次', 20000),
];
const read = (type: ChartSpec['type'], ids: string[], title?: string) =>
  readChartData({ type, facts: ids, ...(title === undefined ? {} : { title }) }, makeDeck(facts, []));

describe('readChartData', () => {
  it('reads a total and what came at a time', () => {
    expect(read('dots', ['round', 'total'], '湘江卫士')).toMatchObject({
      type: 'dots',
      title: '湘江卫士',
      round: { text: '15名' },
      total: { text: '45名' },
      honour: true,
    });
  });

  it('keeps gold for titles of honour', () => {
    expect(read('dots', ['total'], '群防力量')).toMatchObject({ honour: false, round: undefined });
  });

  it.each([
    [71.75, '71.75%', 28.25],
    [99.9, '99.9%', 0.1],
    [40, '40%', 60],
  ])('leaves of 100, without rounding noise, what a decrease of %s leaves', (value, text, rest) => {
    const fact = makeFact('fall', text, value, { what: '发案减少' });
    const spec = { type: 'index', facts: ['fall'] } as const;
    expect(readChartData(spec, makeDeck([fact], []))).toMatchObject({ rest, direction: '减少' });
  });

  it('names bars by whose they are, and the chart by what they count', () => {
    expect(read('bars', ['one', 'two'])).toEqual({
      type: 'bars',
      title: '群防力量',
      bars: [
        { label: '金星派出所', text: '300余人', value: 300 },
        { label: '观沙岭街道', text: '2000人', value: 2000 },
      ],
    });
  });

  it.each([
    ['dots', ['about'], '“480余次”不是一个确数'],
    ['dots', ['rate'], '“80%”不是一个确数'],
    ['dots', ['wrong'], '“45名”不是一个确数'],
    ['dots', ['visits'], '“两万余家次”不是一个确数'],
    ['dots', ['many'], '“900名”太多'],
    ['dots', ['round', 'uneven'], '“40名”不能按“15名”分'],
    ['dots', ['total', 'round'], '“15名”不能按“45名”分'],
    ['dots', ['round', 'uneven', 'total'], '点阵图要一个或两个事实'],
    ['index', ['rate'], '“80%”不是百分比降幅'],
    ['index', ['success'], '“98%以上”不是百分比降幅'],
    ['index', ['alarms', 'rate'], '指数图只要一个事实'],
    ['bars', ['one'], '条形图要2到6个事实'],
    ['bars', ['one', 'visits'], '单位不同'],
    ['bars', ['alarms', 'total'], '单位不同'],
  ] as const)('says why %s of %j can not be drawn', (type, ids, message) => {
    const fault = read(type, [...ids]);
    expect(fault).toMatchObject({
      message: expect.stringContaining(message),
      hint: expect.stringMatching(/。$/),
    });
  });

  it.each([['nobody'], ['title']])('leaves %s, which has no value, to other reports', (id) => {
    expect(read('bars', ['one', id])).toBeUndefined();
  });

  it('never puts separate facts on one axis', () => {
    const deck = makeDeck(facts, [], { separate: [['one', 'two']] });
    expect(readChartData({ type: 'bars', facts: ['one', 'two'] }, deck)).toBeUndefined();
  });
});
