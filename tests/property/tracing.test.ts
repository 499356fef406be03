import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listLines } from '../../src/checks/parts/slide-text.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { plainTextOf } from '../../src/deck/plain-text.ts';
import { readDeck } from '../../src/read/deck.ts';
import { readReport } from '../../src/report/report.ts';
import { indexReport } from '../../src/report/report-index.ts';
import { traceDeck } from '../../src/report/trace-deck.ts';
import { lessons } from './lessons.ts';

const numbers = fc.constantFrom(
  '320',
  '1,000',
  '１２',
  '3.5',
  '两',
  '二十',
  '近百',
  '约4000余',
  '第3',
  '零下5',
  '110',
  '3-5',
);
const units = fc.constantFrom(
  '户',
  '处',
  '%',
  '℃',
  '万元',
  '个',
  '人次',
  '以上',
  '个多月',
  ' 户',
  '',
  '月1日',
);
const marks = fc.constantFrom(
  '',
  '**',
  '*',
  '`',
  '|',
  '，',
  '\n- ',
  '[',
  '](fact:own)',
  '&amp;',
  '\\*',
  '![',
  '](a.jpg)',
  '<br>',
);
const words = fc.array(fc.oneof(numbers, units, marks), { maxLength: 24 }).map((parts) => parts.join(''));
const slides = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .map((all) => all.map((text) => `## ${text}\n\n${text}\n`).join('\n---\n\n'));
const lesson = 'title: 课\nminutes: 0\nchapters:\n  - { id: one, title: 一, file: 1.md }\n';
const figureLessons = slides.map((text) => ({
  texts: new Map([
    ['deck.yaml', lesson],
    ['1.md', text],
  ]),
  assets: new Set<string>(),
  problems: [],
  path: (name: string) => name,
}));

function listWords({ slides }: Deck): string[] {
  return slides.flatMap((slide) => [
    ...listLines(slide).map((line) => line.text),
    plainTextOf(
      slide.title ? [slide.title, ...slide.blocks, ...slide.notes] : [...slide.blocks, ...slide.notes],
    ),
  ]);
}

it('never changes the words of a deck, nor traces a second time', () => {
  let traced = 0;
  const holds = fc.property(fc.oneof(figureLessons, lessons), words, (folder, text) => {
    const { deck } = readDeck(folder);
    if (deck === undefined) return;
    const report = indexReport(readReport('report.md', `${text}\n${folder.texts.get('1.md') ?? ''}`));
    const after = traceDeck(deck, report);
    traced += after.ledger.facts.length - deck.ledger.facts.length;
    expect(listWords(after)).toEqual(listWords(deck));
    for (const { id } of after.ledger.facts) expect(id).not.toMatch(/\s/);
    for (const [index, slide] of traceDeck(after, report).slides.entries())
      expect(slide).toBe(after.slides[index]);
  });
  fc.assert(holds, { numRuns: 1_000, seed: 20261101, endOnFailure: true });
  expect(traced).toBeGreaterThan(500);
}, 120_000);
