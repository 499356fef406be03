import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findBreach } from './lesson-breach.ts';
import { lessons } from './lessons.ts';

/** As many as some seconds allow; `npm run fuzz` runs longer, with a seed of its own. */
const documents = 10_000;

it(`holds for ${documents} lessons: a problem or a deck, never an exception, never unsafe HTML`, () => {
  fc.assert(
    fc.property(lessons, (folder) => {
      expect(findBreach(folder)).toBe('');
    }),
    { numRuns: documents, seed: 20260627, endOnFailure: true },
  );
}, 120_000);
