/** Makes everything that a lesson is handed out as, or the parts that are named: `npm run build`. */
import { exitStatus } from '../src/deck/deck-error.ts';
import { formatProblems } from '../src/deck/format-problems.ts';
import { hasErrors } from '../src/deck/problem.ts';
import { suggestHint } from '../src/deck/suggest.ts';
import { targets } from '../src/export/index.ts';
import { createPageSource } from '../src/headless/pages.ts';
import { buildLesson, listTargets, type PartName, partNames } from './parts/build-lesson.ts';
import { folders } from './parts/folders.ts';
import { openDeck } from './parts/open-deck.ts';
import { createProgressLine } from './parts/progress-line.ts';
import { readArguments, refuseUsage } from './parts/read-arguments.ts';

const usage = `用法：npm run build -- [${partNames.join(' ')}] [--slides <文件夹>] [--out <文件夹>] [--ledger] [--lenient]`;
const options = {
  slides: { type: 'string', default: 'slides' },
  out: { type: 'string', default: 'dist' },
  /** Handouts with the ledger as an appendix. */
  ledger: { type: 'boolean', default: false },
  /** Reads a deck of another tool: what is unknown in it is a warning. */
  lenient: { type: 'boolean', default: false },
} as const;

/** Builds a lesson; one with mistakes leaves the last build as it was. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, options, usage);
  const { slides, out, ledger, lenient } = values;
  const named = positionals.map(findPart);
  const parts = named.length === 0 ? partNames : partNames.filter((name) => named.includes(name));
  const pages = createPageSource();
  // It starts while the lesson is being read.
  if (listTargets(parts).some((name) => targets[name].needsBrowser)) await pages.start();
  try {
    const opened = await openDeck(slides, folders.assets, { lenient });
    if (opened.problems.length > 0) process.stderr.write(formatProblems(opened.problems, opened.texts));
    const { deck } = opened;
    if (deck === undefined || hasErrors(opened.problems)) return exitStatus.problems;
    const progress = createProgressLine(process.stderr);
    await buildLesson({ ...opened, deck, out, parts, ledger, pages, progress: progress.show });
    progress.end(`做好了：${parts.map((part) => `${out}/${part}`).join('  ')}`);
    return exitStatus.fine;
  } finally {
    await pages.close();
  }
}

function findPart(word: string): PartName {
  const part = partNames.find((known) => known === word || known === `${word}/`);
  if (part !== undefined) return part;
  throw refuseUsage(`没有“${word}”。${suggestHint(word, partNames)}`, usage);
}
