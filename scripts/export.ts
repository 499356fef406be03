/** Exports the files that leave the house, all of them or those that are named: `npm run export`. */
import { exitStatus } from '../src/deck/deck-error.ts';
import { formatProblems } from '../src/deck/format-problems.ts';
import { hasErrors } from '../src/deck/problem.ts';
import { exportDeck } from '../src/export/export-deck.ts';
import { type TargetName, targetNames, targets } from '../src/export/index.ts';
import { deckFile } from '../src/export/take-along.ts';
import { createPageSource } from '../src/headless/pages.ts';
import { folders } from './parts/folders.ts';
import type { Given } from './parts/given.ts';
import { makeDeckFile } from './parts/make-deck-file.ts';
import { nameLesson } from './parts/name-lesson.ts';
import { openDeck } from './parts/open-deck.ts';
import { createProgressLine } from './parts/progress-line.ts';

/** Exports a lesson; when a target fails, or the lesson has mistakes, the old files stay as they were. */
export async function main({ values, operands }: Given<'export'>): Promise<number> {
  const { slides, out, lenient, steps, notes, ledger, scale } = values;
  const names: readonly TargetName[] = operands.length === 0 ? targetNames : [...new Set(operands)];
  const pages = createPageSource();
  // It starts while the lesson is being read.
  if (names.some((name) => targets[name].needsBrowser)) await pages.start();
  try {
    const opened = await openDeck(slides, folders.assets, { lenient });
    const { deck, charts, pictures, problems, texts } = opened;
    if (problems.length > 0)
      process.stderr.write(formatProblems(problems, texts, { lesson: nameLesson(values) }));
    if (deck === undefined || hasErrors(problems)) return exitStatus.problems;
    const progress = createProgressLine(process.stderr);
    await exportDeck({
      deck,
      charts,
      pictures,
      targets: names,
      out,
      cacheFolder: folders.cache,
      options: { steps, notes, ledger, scale: Number(scale) },
      progress: progress.show,
      warn: progress.warn,
      others: new Map([[deckFile.name, () => makeDeckFile({ deck, charts, pictures })]]),
      pages,
    });
    progress.end(`做好了，都在${out}。`);
    return exitStatus.fine;
  } finally {
    await pages.close();
  }
}
