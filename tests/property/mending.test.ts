/** What `check -- --fix` may do to a lesson, whatever its author wrote. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mendLesson } from '../../scripts/parts/mend-lesson.ts';
import { openFolder } from '../../scripts/parts/open-deck.ts';
import { listLines } from '../../src/checks/parts/slide-text.ts';
import type { Deck } from '../../src/deck/deck.ts';
import type { SourceFolder } from '../../src/read/folder.ts';
import { lessons } from './lessons.ts';

const documents = 1500;

/** The letters and digits of all slides: no fix may touch them but to write a look-alike, or a figure's qualifier. */
function readWords(deck: Deck | undefined): string[] {
  return (deck?.slides ?? []).map((slide) =>
    listLines(slide)
      .filter(({ kind }) => kind !== 'kicker')
      .flatMap(({ pieces }) => pieces.filter(({ exact }) => exact).map(({ text }) => text))
      .join('')
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]|[余多近超约]/gu, ''),
  );
}

function listErrors(folder: SourceFolder): string[] {
  const errors = openFolder(folder).problems.filter(({ severity }) => severity === 'error');
  return errors.map(({ code }) => code).sort();
}

it(`holds for ${documents} lessons: nothing is left to mend, all words stay, no error comes`, () => {
  let fixes = 0;
  fc.assert(
    fc.property(lessons, (folder) => {
      const { texts, made } = mendLesson(folder);
      fixes += made.length;
      if (made.length === 0) return;
      const mended = { ...folder, texts };
      expect(mendLesson(mended)).toEqual({ texts, made: [] });
      const before = listErrors(folder);
      for (const code of listErrors(mended)) {
        expect(before).toContain(code);
        before.splice(before.indexOf(code), 1);
      }
      const [words, others] = [readWords(openFolder(folder).deck), readWords(openFolder(mended).deck)];
      if (words.length > 0) expect(others).toEqual(words);
    }),
    { numRuns: documents, seed: 20260627, endOnFailure: true },
  );
  expect(fixes).toBeGreaterThan(documents / 4);
}, 120_000);
