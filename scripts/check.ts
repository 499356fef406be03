/** Reports every mistake in a lesson's slides: `npm run check`. */
import { parseArgs } from 'node:util';
import { checkInBrowser } from '../src/checks/measured/check-in-browser.ts';
import { DeckError, exitStatus } from '../src/deck/deck-error.ts';
import {
  formatProblems,
  formatProblemsAsJson,
  formatProblemsForGitHub,
  type ReportFormat,
  reportFormats,
  type SourceTexts,
} from '../src/deck/format-problems.ts';
import { hasErrors, type Problem, sortProblems } from '../src/deck/problem.ts';
import { suggestHint } from '../src/deck/suggest.ts';
import { withBrowser } from '../src/headless/browser.ts';
import { folders } from './parts/folders.ts';
import { type DrawnDeck, openDeck } from './parts/open-deck.ts';

const usage = `用法：npm run check -- [--slides <文件夹>] [--format ${reportFormats.join('|')}] [--lenient]`;

/** Checks a lesson, prints the report and returns the exit status. */
export async function main(args: string[]): Promise<number> {
  const { slides, format, lenient } = readArguments(args);
  const opened = await openDeck(slides, folders.assets, { lenient });
  const problems = sortProblems([...opened.problems, ...(await measure(opened))]);
  process.stdout.write(writeReport(problems, opened.texts, format));
  return hasErrors(problems) ? exitStatus.problems : exitStatus.fine;
}

function measure({ deck, charts }: DrawnDeck): Promise<Problem[]> {
  if (deck === undefined) return Promise.resolve([]);
  return withBrowser((browser) =>
    checkInBrowser({ deck, charts, fontsCacheFolder: folders.fonts, root: folders.root, browser }),
  );
}

function writeReport(problems: readonly Problem[], texts: SourceTexts, format: ReportFormat): string {
  if (format === 'json') return formatProblemsAsJson(problems);
  return format === 'github' ? formatProblemsForGitHub(problems) : formatProblems(problems, texts);
}

interface Arguments {
  readonly slides: string;
  readonly format: ReportFormat;
  readonly lenient: boolean;
}

function readArguments(args: string[]): Arguments {
  const { format, ...others } = parseOptions(args);
  const known = reportFormats.find((name) => name === format);
  if (known !== undefined) return { ...others, format: known };
  const hint = suggestHint(format, reportFormats);
  throw new DeckError('wrong-usage', `没有“${format}”这种报告。${hint}\n${usage}`, exitStatus.usage);
}

function parseOptions(args: string[]): Omit<Arguments, 'format'> & { format: string } {
  try {
    const options = {
      slides: { type: 'string', default: 'slides' },
      format: { type: 'string', default: 'text' },
      lenient: { type: 'boolean', default: false },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (cause) {
    throw new DeckError('wrong-usage', `命令写得不对。\n${usage}`, exitStatus.usage, { cause });
  }
}
