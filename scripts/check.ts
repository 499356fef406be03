/** Reports every mistake in a lesson's slides: `npm run check`. */
import { checkInBrowser } from '../src/checks/measured/check-in-browser.ts';
import { exitStatus } from '../src/deck/deck-error.ts';
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
import { createPageSource, type PageSource } from '../src/headless/pages.ts';
import { folders } from './parts/folders.ts';
import { type DrawnDeck, openDeck } from './parts/open-deck.ts';
import { readOptions, refuseUsage } from './parts/read-arguments.ts';

const usage = `用法：npm run check -- [--slides <文件夹>] [--format ${reportFormats.join('|')}] [--lenient]`;
const options = {
  slides: { type: 'string', default: 'slides' },
  format: { type: 'string', default: 'text' },
  lenient: { type: 'boolean', default: false },
} as const;

/** Checks a lesson, prints the report and returns the exit status. */
export async function main(args: string[]): Promise<number> {
  const { slides, format: word, lenient } = readOptions(args, options, usage);
  const format = reportFormats.find((known) => known === word);
  if (format === undefined)
    throw refuseUsage(`没有“${word}”这种报告。${suggestHint(word, reportFormats)}`, usage);
  const pages = createPageSource();
  await pages.start(); // it goes on while the lesson is being read
  try {
    const opened = await openDeck(slides, folders.assets, { lenient });
    const problems = sortProblems([...opened.problems, ...(await measure(opened, pages))]);
    process.stdout.write(writeReport(problems, opened.texts, format));
    return hasErrors(problems) ? exitStatus.problems : exitStatus.fine;
  } finally {
    await pages.close();
  }
}

async function measure({ deck, charts, pictures }: DrawnDeck, { lend }: PageSource): Promise<Problem[]> {
  if (deck === undefined) return [];
  return checkInBrowser({
    deck,
    charts,
    pictures,
    fontsCacheFolder: folders.fonts,
    lendPage: lend,
  });
}

function writeReport(problems: readonly Problem[], texts: SourceTexts, format: ReportFormat): string {
  if (format === 'json') return formatProblemsAsJson(problems);
  return format === 'github' ? formatProblemsForGitHub(problems) : formatProblems(problems, texts);
}
