/** Decides what stops a build. */
import type { Deck } from '../../deck/deck.ts';
import type { Problem, ProblemCode } from '../../deck/problem.ts';
import { chooseStrictness } from '../../report/strictness.ts';

/** What would put something wrong or dangerous before people, or leave out what somebody wrote. */
const stopping: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'yaml-syntax',
  'missing-key',
  'duplicate-id',
  'unreadable-file',
  'unclosed-front-matter',
  'deep-nesting',
  'lost-words',
  'missing-file',
  'missing-image',
  'unreadable-image',
  'unknown-fact',
  'fact-mismatch',
  'broken-relation',
  'separate-facts',
]);

/** What another tool's deck has and cannot be blamed for. */
const foreign: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['foreign-key', 'remote-address']);

/**
 * Turns into warnings what need not stop a lesson. One with a ledger has asked to be held to all of it: its mistakes stay
 * what they are, unless it is read as another tool's deck.
 *
 * @param lenient - Whether it is.
 */
export function settleSeverities(
  problems: readonly Problem[],
  deck: Deck | undefined,
  lenient: boolean,
): Problem[] {
  // What keeps a lesson from being read at all is never a mere warning.
  const isStrict = deck === undefined || (!lenient && chooseStrictness(deck) === 'strict');
  return problems.map((problem) => {
    const stops = stopping.has(problem.code) || (!lenient && foreign.has(problem.code));
    return isStrict || stops ? problem : { ...problem, severity: 'warning' };
  });
}
