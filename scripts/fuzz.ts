/** Reads lessons made at random until one breaks a rule: `npm run fuzz -- [--seed N] [--runs N]`. */
import fc from 'fast-check';
import { exitStatus } from '../src/deck/deck-error.ts';
import { findBreach } from '../tests/property/lesson-breach.ts';
import { lessons } from '../tests/property/lessons.ts';
import type { Given } from './parts/given.ts';

/** Runs the property of `tests/property/` longer; prints the seed, and the smallest lesson that breaks. */
export async function main({ values }: Given<'fuzz'>): Promise<number> {
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const runs = Number(values.runs);
  process.stdout.write(`种子${seed}，共${runs}份课件……\n`);
  const property = fc.property(lessons, (folder) => {
    const breach = findBreach(folder);
    if (breach !== '') throw new Error(breach);
  });
  const result = fc.check(property, { seed, numRuns: runs });
  if (!result.failed) {
    process.stdout.write('没有发现问题。\n');
    return exitStatus.fine;
  }
  const texts = [...(result.counterexample?.[0].texts ?? [])].map(
    ([name, text]) => `${name}  ${JSON.stringify(text)}`,
  );
  const fault = result.errorInstance instanceof Error ? result.errorInstance.stack : '';
  process.stdout.write(`第${result.numRuns}份出了问题：\n${texts.join('\n')}\n${fault}\n`);
  return exitStatus.problems;
}
