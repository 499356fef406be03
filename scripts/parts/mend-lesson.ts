/** Makes all safe fixes of a lesson, round by round, until nothing is left to make. */
import { hasErrors, type Problem } from '../../src/deck/problem.ts';
import { applyFixes, isSafelyMendable, type Mendable } from '../../src/edit/apply-fixes.ts';
import type { SourceFolder } from '../../src/read/folder.ts';
import { type OpenOptions, openFolder } from './open-deck.ts';

export interface MendedLesson {
  /** By the names that the folder has. */
  readonly texts: ReadonlyMap<string, string>;
  /** The problems that are mended, in the order in which they were. */
  readonly made: readonly Mendable[];
}

/** Fixes may bring others to light; more rounds than this mean that two of them undo each other. */
const mostRounds = 20;

/** Mends a lesson's texts in memory. A fix that brings an error of a kind that the lesson did not have is left out. */
export function mendLesson(folder: SourceFolder, options: Pick<OpenOptions, 'lenient'> = {}): MendedLesson {
  let { texts } = folder;
  const made: Mendable[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const next = mendOnce({ ...folder, texts }, options);
    if (next.made.length === 0) break;
    texts = next.texts;
    made.push(...next.made);
  }
  return { texts, made };
}

function mendOnce(folder: SourceFolder, options: Pick<OpenOptions, 'lenient'>): MendedLesson {
  const open = (texts: SourceFolder['texts']) => openFolder({ ...folder, texts }, options).problems;
  const before = open(folder.texts);
  const wanted = before.filter(isSafelyMendable);
  const make = (fixes: readonly Mendable[], texts: SourceFolder['texts']): MendedLesson => {
    const byPath = new Map([...texts].map(([name, text]) => [folder.path(name), text]));
    const { texts: changed, made } = applyFixes(byPath, fixes);
    return {
      made,
      texts: new Map([...texts].map(([name, text]) => [name, changed.get(folder.path(name)) ?? text])),
    };
  };
  const all = make(wanted, folder.texts);
  if (!bringsErrors(before, open(all.texts))) return all;
  // One of them does: each is tried by itself. Places behind one on its line may move: those wait for the next round.
  let { texts } = folder;
  const kept: Mendable[] = [];
  for (const fix of wanted) {
    const together = make([...kept, fix], folder.texts);
    if (together.made.length <= kept.length || bringsErrors(before, open(together.texts))) continue;
    kept.push(fix);
    texts = together.texts;
  }
  return { texts, made: kept };
}

/** Errors that the next round mends are no harm. */
function bringsErrors(before: readonly Problem[], after: readonly Problem[]): boolean {
  const counts = new Map<string, number>();
  const count = (problems: readonly Problem[], step: number) => {
    for (const { code } of problems.filter((one) => hasErrors([one])))
      counts.set(code, (counts.get(code) ?? 0) + step);
  };
  count(before, 1);
  count(
    after.filter((problem) => !isSafelyMendable(problem)),
    -1,
  );
  return [...counts.values()].some((left) => left < 0);
}
