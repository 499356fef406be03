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

const usage = `用法：npm run check -- [--slides <文件夹>] [--format ${reportFormats.join('|')}]`;

/** Checks a lesson, prints the report and returns the exit status. */
export async function main(args: string[]): Promise<number> {
  const { slides, format } = readArguments(args);
  const opened = await openDeck(slides);
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

function readArguments(args: string[]): { slides: string; format: ReportFormat } {
  const { slides, format } = parseOptions(args);
  const known = reportFormats.find((name) => name === format);
  if (known !== undefined) return { slides, format: known };
  const hint = suggestHint(format, reportFormats);
  throw new DeckError('wrong-usage', `没有“${format}”这种报告。${hint}\n${usage}`, exitStatus.usage);
}

function parseOptions(args: string[]): { slides: string; format: string } {
  try {
    const options = {
      slides: { type: 'string', default: 'slides' },
      format: { type: 'string', default: 'text' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (cause) {
    throw new DeckError('wrong-usage', `命令写得不对。\n${usage}`, exitStatus.usage, { cause });
  }
}
