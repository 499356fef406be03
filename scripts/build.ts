/** Makes everything that a lesson is handed out as, or the parts that are named: `npm run build`. */
import { parseArgs } from 'node:util';
import { DeckError, exitStatus } from '../src/deck/deck-error.ts';
import { formatProblems } from '../src/deck/format-problems.ts';
import { hasErrors } from '../src/deck/problem.ts';
import { suggestHint } from '../src/deck/suggest.ts';
import { targets } from '../src/export/index.ts';
import { createPageSource } from '../src/headless/pages.ts';
import { buildLesson, listTargets, type PartName, partNames } from './parts/build-lesson.ts';
import { folders } from './parts/folders.ts';
import { openDeck } from './parts/open-deck.ts';
import { createProgressLine } from './parts/progress-line.ts';

const usage = `用法：npm run build -- [${partNames.join(' ')}] [--slides <文件夹>] [--out <文件夹>] [--lenient]`;

/** Builds a lesson; one with mistakes leaves the last build as it was. */
export async function main(args: string[]): Promise<number> {
  const { slides, out, parts, lenient } = readArguments(args);
  const pages = createPageSource();
  // It starts while the lesson is being read.
  if (listTargets(parts).some((name) => targets[name].needsBrowser)) pages.start();
  try {
    const opened = await openDeck(slides, folders.assets, { lenient });
    if (opened.problems.length > 0) process.stderr.write(formatProblems(opened.problems, opened.texts));
    const { deck } = opened;
    if (deck === undefined || hasErrors(opened.problems)) return exitStatus.problems;
    const progress = createProgressLine(process.stderr);
    await buildLesson({ ...opened, deck, out, parts, pages, progress: progress.show });
    progress.end(`做好了：${parts.map((part) => `${out}/${part}`).join('  ')}`);
    return exitStatus.fine;
  } finally {
    await pages.close();
  }
}

interface Arguments {
  readonly slides: string;
  readonly out: string;
  readonly parts: readonly PartName[];
  /** Reads a deck of another tool: what is unknown in it is a warning. */
  readonly lenient: boolean;
}

function readArguments(args: string[]): Arguments {
  const options = {
    slides: { type: 'string', default: 'slides' },
    out: { type: 'string', default: 'dist' },
    lenient: { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const parts =
      positionals.length === 0 ? partNames : partNames.filter((name) => positionals.includes(name));
    const unknown = positionals.find((name) => !partNames.some((known) => known === name));
    if (unknown === undefined) return { ...values, parts };
    throw new Error(`没有“${unknown}”。${suggestHint(unknown, partNames)}`);
  } catch (cause) {
    const reason =
      cause instanceof Error && cause.message.startsWith('没有') ? cause.message : '命令写得不对。';
    throw new DeckError('wrong-usage', `${reason}\n${usage}`, exitStatus.usage, { cause });
  }
}
