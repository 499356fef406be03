/** Reports every mistake in a lesson's slides: `npm run check`. */

import { exitStatus } from '../src/deck/deck-error.ts';
import {
  formatProblems,
  formatProblemsAsJson,
  formatProblemsForGitHub,
  type ReportFormat,
  type SourceTexts,
} from '../src/deck/format-problems.ts';
import { hasErrors, type Problem, sortProblems } from '../src/deck/problem.ts';
import { createPageSource, type PageSource } from '../src/headless/pages.ts';
import { checkInBrowser } from '../src/measured/check-in-browser.ts';
import { folders } from './parts/folders.ts';
import type { Given } from './parts/given.ts';
import { type DrawnDeck, openDeck } from './parts/open-deck.ts';

/** Checks a lesson, prints the report and returns the exit status. */
export async function main({ values }: Given<'check'>): Promise<number> {
  const { slides, format, lenient } = values;
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
