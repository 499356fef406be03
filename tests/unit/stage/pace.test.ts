import { describe, expect, it } from 'vitest';
import { moveLog, parseLog, pauseLog, readSpent, runLog, startLog } from '../../../src/stage/speaker/log.ts';
import { computePace, formatClock, formatSpan } from '../../../src/stage/speaker/pace.ts';

describe('the log', () => {
  it('counts each slide’s time, pauses left out', () => {
    let log = runLog(startLog('a'), 1000);
    log = moveLog(log, 'b', 4000);
    log = pauseLog(log, 5000);
    log = moveLog(log, 'c', 9000);
    expect(readSpent(log, 20_000)).toEqual({ a: 3000, b: 1000 });
    log = moveLog(runLog(log, 30_000), 'a', 32_000);
    expect(readSpent(log, 32_500)).toEqual({ a: 3500, b: 1000, c: 2000 });
  });

  it('never runs backwards when the computer’s clock was set back', () => {
    expect(readSpent(runLog(startLog('a'), 1000), 0)).toEqual({ a: 0 });
  });

  it('is read again as it was saved, and only then', () => {
    const log = moveLog(runLog(startLog('a'), 0), 'b', 500);
    expect(parseLog(JSON.stringify(log), ['a', 'b'])).toEqual(log);
    for (const text of [
      null,
      '',
      'x',
      '{}',
      '[]',
      JSON.stringify({ ...log, sinceMs: 'x' }),
      JSON.stringify({ ...log, spentMs: { a: -1 } }),
    ])
      expect(parseLog(text, ['a', 'b'])).toBeUndefined();
    expect(parseLog(JSON.stringify(log), ['b']), 'of other slides').toBeUndefined();
  });
});

const slide = (id: string, chapter: string, unit: string, seconds: number) => ({
  id,
  number: 1,
  title: id,
  chapter,
  unit,
  seconds,
});
const guide = {
  chapters: [
    { id: 'one', title: '铸魂' },
    { id: 'two', title: '赋能' },
    { id: 'empty', title: '空' },
  ],
  slides: [
    slide('a', 'one', '', 10),
    slide('b', 'one', '雷锋派出所', 20),
    slide('c', 'one', '雷锋派出所', 30),
    slide('d', 'two', '', 40),
  ],
};

describe('the pace', () => {
  it('adds up the whole, the chapter and the unit’s part', () => {
    const pace = computePace(guide, { a: 12_000, b: 25_000 }, 'b');
    expect(pace.total).toEqual({ plannedMs: 100_000, spentMs: 37_000 });
    expect(pace.slide).toEqual({ plannedMs: 20_000, spentMs: 25_000 });
    expect(pace.section).toMatchObject({ title: '雷锋派出所', plannedMs: 50_000, spentMs: 25_000 });
    expect(pace.rows.map(({ title, isPart, isCurrent, slide }) => [title, isPart, isCurrent, slide])).toEqual(
      [
        ['铸魂', false, true, 'a'],
        ['雷锋派出所', true, true, 'b'],
        ['赋能', false, false, 'd'],
      ],
    );
    expect(pace.lateMs).toBe(7000);
  });

  it('counts no slide as saved time that was never on stage', () => {
    expect(computePace(guide, { d: 5000 }, 'd').lateMs).toBe(0);
    expect(computePace(guide, { a: 4000, d: 5000 }, 'd').lateMs).toBe(-6000);
    expect(computePace(guide, { d: 45_000 }, 'd').section).toMatchObject({ title: '赋能' });
  });

  it.each([
    [0, '0:00'],
    [59_999, '0:59'],
    [65_000, '1:05'],
    [3_725_000, '1:02:05'],
    [-400, '0:00'],
    [-65_000, '−1:05'],
  ])('writes %i ms as %s', (ms, text) => {
    expect(formatSpan(ms)).toBe(text);
  });

  it('writes the time of day in 24 hours', () => {
    expect(formatClock(new Date(2026, 5, 27, 14, 3, 9))).toBe('14:03:09');
  });
});
