import { expect, it } from 'vitest';
import { openFolder } from '../../../scripts/parts/open-deck.ts';
import { writeOrdinaryLesson } from '../../../src/starter/ordinary-lesson.ts';

const files = writeOrdinaryLesson();
const report = files.get('report.md') ?? '';
const opened = openFolder({
  texts: new Map([['课.md', files.get('课.md') ?? '']]),
  assets: new Set(['楼道.svg']),
  problems: [],
  path: (name) => name,
  report: { name: 'report.md', text: report },
});

it('has not one problem, and no YAML', () => {
  expect(opened.problems).toEqual([]);
  expect([...files.keys()].filter((name) => /ya?ml$/.test(name))).toEqual([]);
  expect(files.get('课.md')).not.toMatch(/layout:|fact:/);
});

it('has eight slides with notes, each in another layout than the plain one', () => {
  const slides = opened.deck?.slides ?? [];
  expect(slides).toHaveLength(8);
  expect(slides.filter(({ notes }) => notes.length === 0)).toEqual([]);
  expect(opened.deck?.lesson).toMatchObject({ title: '楼道灯亮了', host: '写您的名字' });
});

it('traces every figure to its paragraph', () => {
  const facts = opened.deck?.ledger.facts ?? [];
  expect(facts).toHaveLength(10);
  expect(facts.filter(({ paragraphs }) => paragraphs.length === 0)).toEqual([]);
});
