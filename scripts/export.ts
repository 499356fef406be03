/** Exports the files that leave the house, all of them or those that are named: `npm run export`. */
import { parseArgs } from 'node:util';
import { DeckError, exitStatus } from '../src/deck/deck-error.ts';
import { formatProblems } from '../src/deck/format-problems.ts';
import { hasErrors } from '../src/deck/problem.ts';
import { suggestHint } from '../src/deck/suggest.ts';
import { exportDeck } from '../src/export/export-deck.ts';
import { type TargetName, targetNames, targets } from '../src/export/index.ts';
import { folders } from './parts/folders.ts';
import { openDeck } from './parts/open-deck.ts';
import { createProgressLine } from './parts/progress-line.ts';

const usage = [
  '用法：npm run export -- [目标……] [选项]',
  '目标（不写就是全部）：',
  ...Object.values(targets).map(({ name, says }) => `  ${name.padEnd(16)}${says}`),
  '选项：',
  '  --slides <文件夹>  课件在哪里，默认slides',
  '  --out <文件夹>     放到哪里，默认dist',
  '  --steps            课件PDF里每一步一页',
  '  --notes            课件PDF里把讲稿作为批注',
  '  --scale <1到4>     图片的倍数，默认1',
].join('\n');

/** Exports a lesson; when a target fails, or the lesson has mistakes, the old files stay as they were. */
export async function main(args: string[]): Promise<number> {
  const { names, slides, out, ...options } = readArguments(args);
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
    cacheFolder: folders.fonts,
    options,
    progress: progress.show,
  });
  progress.end(`做好了，都在${out}。`);
  return exitStatus.fine;
}

function readArguments(args: string[]) {
  const { values, positionals } = parseOptions(args);
  const { scale: written, ...rest } = values;
  const scale = Number(written);
  if (!(scale >= 1 && scale <= 4)) throw refuse(`图片的倍数要在1到4之间，写的是“${written}”。`);
  const names = positionals.length === 0 ? targetNames : positionals.map(findTarget);
  return { ...rest, scale, names: [...new Set(names)] };
}

/** Accepts `images` for `images/`. */
function findTarget(word: string): TargetName {
  const name = targetNames.find((known) => known === word || known === `${word}/`);
  if (name !== undefined) return name;
  throw refuse(`没有“${word}”这个目标。${suggestHint(word, targetNames)}`);
}

function parseOptions(args: string[]) {
  const options = {
    slides: { type: 'string', default: 'slides' },
    out: { type: 'string', default: 'dist' },
    steps: { type: 'boolean', default: false },
    notes: { type: 'boolean', default: false },
    scale: { type: 'string', default: '1' },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (cause) {
    throw refuse('命令写得不对。', cause);
  }
}

function refuse(reason: string, cause?: unknown): DeckError {
  return new DeckError('wrong-usage', `${reason}\n${usage}`, exitStatus.usage, { cause });
}
