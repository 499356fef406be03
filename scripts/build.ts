/** Makes everything that a lesson is handed out as, or the parts that are named: `npm run build`. */
import { exitStatus } from '../src/deck/deck-error.ts';
import { formatProblems } from '../src/deck/format-problems.ts';
import { hasErrors } from '../src/deck/problem.ts';
import { targets } from '../src/export/index.ts';
import { createPageSource } from '../src/headless/pages.ts';
import { buildLesson, listTargets, type PartName, partNames } from './parts/build-lesson.ts';
import { folders } from './parts/folders.ts';
import type { Given } from './parts/given.ts';
import { nameLesson } from './parts/name-lesson.ts';
import { openDeck } from './parts/open-deck.ts';
import { createProgressLine } from './parts/progress-line.ts';

/** Builds a lesson; one with mistakes leaves the last build as it was. */
export async function main({ values, operands }: Given<'build'>): Promise<number> {
  const { slides, out, ledger, lenient } = values;
  const named: readonly PartName[] = operands;
  const parts = named.length === 0 ? partNames : partNames.filter((name) => named.includes(name));
  const pages = createPageSource();
  // It starts while the lesson is being read.
  if (listTargets(parts).some((name) => targets[name].needsBrowser)) await pages.start();
  try {
    const opened = await openDeck(slides, folders.assets, { lenient });
    if (opened.problems.length > 0)
      process.stderr.write(formatProblems(opened.problems, opened.texts, { lesson: nameLesson(values) }));
    const { deck } = opened;
    if (deck === undefined || hasErrors(opened.problems)) return exitStatus.problems;
    const progress = createProgressLine(process.stderr);
    const { show, warn } = progress;
    await buildLesson({ ...opened, deck, out, parts, ledger, pages, progress: show, warn });
    progress.end(`做好了：${parts.map((part) => `${out}/${part}`).join('  ')}`);
    return exitStatus.fine;
  } finally {
    await pages.close();
  }
}
