/** Exports the files that leave the house, all of them or those that are named: `npm run export`. */
import { exitStatus } from '../src/deck/deck-error.ts';
import { formatProblems } from '../src/deck/format-problems.ts';
import { hasErrors } from '../src/deck/problem.ts';
import { suggestHint } from '../src/deck/suggest.ts';
import { exportDeck } from '../src/export/export-deck.ts';
import { type TargetName, targetNames, targets } from '../src/export/index.ts';
import { deckFile } from '../src/export/take-along.ts';
import { createPageSource } from '../src/headless/pages.ts';
import { folders } from './parts/folders.ts';
import { makeDeckFile } from './parts/make-deck-file.ts';
import { openDeck } from './parts/open-deck.ts';
import { createProgressLine } from './parts/progress-line.ts';
import { readArguments, refuseUsage } from './parts/read-arguments.ts';

const usage = [
  '用法：npm run export -- [目标……] [选项]',
  '目标（不写就是全部）：',
  ...Object.values(targets).map(({ name, says }) => `  ${name.padEnd(16)}${says}`),
  '选项：',
  '  --slides <文件夹>  课件在哪里，默认slides',
  '  --out <文件夹>     放到哪里，默认dist',
  '  --steps            课件PDF里每一步一页',
  '  --notes            课件PDF里把讲稿作为批注',
  '  --ledger           讲义后面附数据台账',
  '  --scale <1到4>     图片的倍数，默认1',
].join('\n');
const options = {
  slides: { type: 'string', default: 'slides' },
  out: { type: 'string', default: 'dist' },
  steps: { type: 'boolean', default: false },
  notes: { type: 'boolean', default: false },
  ledger: { type: 'boolean', default: false },
  scale: { type: 'string', default: '1' },
} as const;

/** Exports a lesson; when a target fails, or the lesson has mistakes, the old files stay as they were. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, options, usage);
  const { slides, out, steps, notes, ledger } = values;
  const scale = readScale(values.scale);
  const names = positionals.length === 0 ? targetNames : [...new Set(positionals.map(findTarget))];
  const pages = createPageSource();
  // It starts while the lesson is being read.
  if (names.some((name) => targets[name].needsBrowser)) await pages.start();
  try {
    const { deck, charts, problems, texts } = await openDeck(slides);
    if (problems.length > 0) process.stderr.write(formatProblems(problems, texts));
    if (deck === undefined || hasErrors(problems)) return exitStatus.problems;
    const progress = createProgressLine(process.stderr);
    await exportDeck({
      deck,
      charts,
      targets: names,
      out,
      root: folders.root,
      cacheFolder: folders.cache,
      options: { steps, notes, ledger, scale },
      progress: progress.show,
      others: new Map([[deckFile.name, () => makeDeckFile(deck, charts)]]),
      pages,
    });
    progress.end(`做好了，都在${out}。`);
    return exitStatus.fine;
  } finally {
    await pages.close();
  }
}

/** Accepts `images` for `images/`. */
function findTarget(word: string): TargetName {
  const name = targetNames.find((known) => known === word || known === `${word}/`);
  if (name !== undefined) return name;
  throw refuseUsage(`没有“${word}”这个目标。${suggestHint(word, targetNames)}`, usage);
}

function readScale(text: string): number {
  const scale = Number(text);
  if (scale >= 1 && scale <= 4) return scale;
  throw refuseUsage(`图片的倍数要在1到4之间，写的是“${text}”。`, usage);
}
