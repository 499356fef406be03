import { expect, it } from 'vitest';
import { writeTimings } from '../../../src/stage/speaker/rehearsal.ts';
import { createTalkClock } from '../../../src/stage/speaker/talk-clock.ts';

const slide = (id: string) => ({ id, number: 1, title: id, chapter: 'one', unit: '', seconds: 30 });
const guide = {
  title: '题',
  url: '',
  mainLine: '',
  chapters: [],
  slides: ['a', 'b', 'c'].map(slide),
  tracks: [],
  units: [],
  score: [],
  initials: {},
};

it('writes seconds of the slides that were on stage, in their order', () => {
  const text = writeTimings(guide, { c: 61_400, a: 29_600, b: 300, gone: 5000 });
  expect(JSON.parse(text)).toEqual({ kind: 'deck-timings', title: '题', seconds: { a: 30, c: 61 } });
});

it('keeps a talk’s times over a reload, and starts afresh when told', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  let nowMs = 0;
  const open = () => createTalkClock({ storage, key: 'talk', slides: ['a', 'b', 'c'], now: () => nowMs });
  const first = open();
  expect([first.hasRun(), first.isRunning()]).toEqual([false, false]);
  first.run();
  nowMs = 5000;
  first.move('b');
  nowMs = 7000;
  const second = open();
  expect(second.spent()).toEqual({ a: 5000, b: 2000 });
  second.pause();
  nowMs = 9000;
  expect([second.spent(), second.isRunning(), second.hasRun()]).toEqual([{ a: 5000, b: 2000 }, false, true]);
  second.restart();
  nowMs = 9500;
  expect(second.spent()).toEqual({ b: 500 });
});
