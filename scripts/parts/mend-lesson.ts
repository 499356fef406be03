/** Makes all safe fixes of a lesson, round by round, until nothing is left to make. */
import { hasErrors, type Problem } from '../../src/deck/problem.ts';
import { applyFixes, isSafelyMendable, type Mendable } from '../../src/edit/apply-fixes.ts';
import type { SourceFolder } from '../../src/read/folder.ts';
import { createMemory } from '../../src/read/memory.ts';
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
export function mendLesson(
  folder: SourceFolder,
  { lenient }: Pick<OpenOptions, 'lenient'> = {},
): MendedLesson {
  const options = { memory: createMemory(), ...(lenient !== undefined && { lenient }) };
  const open = (texts: SourceFolder['texts']) => openFolder({ ...folder, texts }, options).problems;
  let { texts } = folder;
  const made: Mendable[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const next = mendOnce({ ...folder, texts }, open);
    if (next.made.length === 0) break;
    texts = next.texts;
    made.push(...next.made);
  }
  return { texts, made };
}

function mendOnce(
  { texts, path }: SourceFolder,
  open: (texts: SourceFolder['texts']) => readonly Problem[],
): MendedLesson {
  const before = open(texts);
  const byPath = new Map([...texts].map(([name, text]) => [path(name), text]));
  const make = (fixes: readonly Mendable[]): MendedLesson => {
    const { texts: changed, made } = applyFixes(byPath, fixes);
    return {
      made,
      texts: new Map([...texts].map(([name, text]) => [name, changed.get(path(name)) ?? text])),
    };
  };
  /** Adds what may be added of some fixes: all together, or else half by half. */
  const add = (to: MendedLesson, fixes: readonly Mendable[]): MendedLesson => {
    const all = make([...to.made, ...fixes]);
    if (all.made.length === to.made.length) return to;
    if (!bringsErrors(before, open(all.texts))) return all;
    const half = Math.floor(fixes.length / 2);
    return half === 0 ? to : add(add(to, fixes.slice(0, half)), fixes.slice(half));
  };
  return add({ texts, made: [] }, before.filter(isSafelyMendable));
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
