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
import { loadFolder } from '../src/lesson/load-folder.ts';
import { writeTexts } from '../src/lesson/write-texts.ts';
import { checkInBrowser } from '../src/measured/check-in-browser.ts';
import { folders } from './parts/folders.ts';
import type { Given } from './parts/given.ts';
import { mendLesson } from './parts/mend-lesson.ts';
import { nameLesson } from './parts/name-lesson.ts';
import { type DrawnDeck, openDeck } from './parts/open-deck.ts';

/** Checks a lesson, prints the report and returns the exit status. */
export async function main({ values }: Given<'check'>): Promise<number> {
  const { slides, format, fix, all, lenient } = values;
  const pages = createPageSource();
  await pages.start(); // it goes on while the lesson is being read
  try {
    if (fix) await mend(slides, values);
    const opened = await openDeck(slides, folders.assets, { lenient });
    const found = sortProblems([...opened.problems, ...(await measure(opened, pages))]);
    const problems = fix ? found.map(withholdFix) : found;
    process.stdout.write(writeReport(problems, opened.texts, { format, all, lesson: nameLesson(values) }));
    return hasErrors(problems) ? exitStatus.problems : exitStatus.fine;
  } finally {
    await pages.close();
  }
}

/** Makes the safe fixes and says which; where a machine reads the report, people are told beside it. */
async function mend(slides: string, { format, lenient }: Given<'check'>['values']): Promise<void> {
  const folder = await loadFolder(slides, folders.assets);
  const { texts, made } = mendLesson(folder, { lenient });
  await writeTexts(folder, texts);
  const lines = made.map(({ at, fix }) => `${at.file}:${at.line}  ${fix.says}\n`);
  const total = made.length === 0 ? '没有能自动改的。\n\n' : `改好了${made.length}处。\n\n`;
  (format === 'text' ? process.stdout : process.stderr).write(lines.join('') + total);
}

/** What is left after mending was left on purpose: it would bring an error. */
function withholdFix(problem: Problem): Problem {
  return problem.fix === undefined ? problem : { ...problem, fix: { ...problem.fix, safe: false } };
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

interface ReportOptions {
  readonly format: ReportFormat;
  readonly all: boolean;
  readonly lesson: readonly string[];
}

function writeReport(
  problems: readonly Problem[],
  texts: SourceTexts,
  { format, ...options }: ReportOptions,
): string {
  if (format === 'json') return formatProblemsAsJson(problems);
  return format === 'github' ? formatProblemsForGitHub(problems) : formatProblems(problems, texts, options);
}
