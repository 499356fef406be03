/** Measures how fast everything is, beside its floor in the same run: `npm run bench`. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { exitStatus } from '../src/deck/deck-error.ts';
import { withBrowser } from '../src/headless/browser.ts';
import { measureCommands } from './parts/bench/measure-commands.ts';
import { measurePages } from './parts/bench/measure-page.ts';
import { type Row, ratioOf, writeTable } from './parts/bench/row.ts';
import { writeSampleLesson } from './parts/bench/sample-lesson.ts';
import { repeat, summarize } from './parts/bench/series.ts';
import { timeRun } from './parts/bench/timed-run.ts';
import { folders } from './parts/folders.ts';
import type { Given } from './parts/given.ts';
import { openDeck } from './parts/open-deck.ts';

/** Prints a table and writes it as JSON; compares ratios with those of the last full run that was kept. */
export async function main({ values }: Given<'bench'>): Promise<number> {
  const { quick, vs } = values;
  const sizes = (values.sizes ?? (quick ? '24' : '24,240,1000')).split(',').map(Number);
  const runs = Number(values.runs ?? (quick ? 2 : 5));
  const characters = await readCharacters();
  const rows: Row[] = [];
  for (const count of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'deck-bench-'));
    try {
      const lesson = writeSampleLesson(count, characters);
      await mkdir(join(folder, 'slides'));
      for (const [name, text] of lesson.files) await writeFile(join(folder, 'slides', name), text);
      rows.push(...(await measureCommands({ slides: join(folder, 'slides'), count, runs })));
      rows.push(...(await measureInBrowser(join(folder, 'slides'), count)));
      if (vs !== undefined) rows.push(...(await measureOther(vs, folder, lesson.plain, { count, runs })));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  console.log(writeTable(rows));
  await reportWorse(rows);
  const report = join(folders.cache, 'bench.json');
  await writeFile(report, `${JSON.stringify(rows, undefined, 2)}\n`);
  console.log(`\n${report}`);
  return exitStatus.fine;
}

/** The shipped lesson's own characters: several hundred, as common as in any lesson. */
async function readCharacters(): Promise<string> {
  const { texts } = await openDeck(join(folders.root, 'slides'));
  return [...texts.values()].join('');
}

async function measureInBrowser(slides: string, count: number): Promise<Row[]> {
  const dist = join(dirname(slides), 'dist');
  await timeRun(process.execPath, [
    'scripts/run.mjs',
    'build',
    'site',
    'deck.html',
    '--slides',
    slides,
    '--out',
    dist,
  ]);
  return withBrowser((browser) => measurePages({ browser, dist, slides, count }));
}

async function measureOther(
  command: string,
  folder: string,
  plain: string,
  { count, runs }: { count: number; runs: number },
): Promise<Row[]> {
  const input = join(folder, 'plain.md');
  await writeFile(input, plain);
  const line = command.replaceAll('{input}', input).replaceAll('{output}', join(folder, 'other'));
  const seconds = await repeat(runs, async () => (await timeRun(line, [], { shell: true })).seconds);
  const { peakMb } = await timeRun(line, [], { shell: true, memory: true });
  return [
    { what: command, slides: count, unit: 's', ours: seconds },
    { what: `memory of ${command}`, slides: count, unit: 'MB', ours: summarize([peakMb ?? Number.NaN]) },
  ];
}

/** Says which ratios to the floor have grown by more than a third since `docs/performance.json`. */
async function reportWorse(rows: readonly Row[]): Promise<void> {
  const kept = JSON.parse(
    await readFile(join(folders.root, 'docs/performance.json'), 'utf8').catch(() => '[]'),
  ) as Row[];
  for (const row of rows) {
    const before = kept.find((one) => one.what === row.what && one.slides === row.slides);
    const [then, now] = [before && ratioOf(before), ratioOf(row)];
    if (then === undefined || now === undefined || now <= then * (4 / 3)) continue;
    console.log(
      `slower than before: ${row.what}, ${row.slides} slides: ${now.toFixed(2)} x the floor, was ${then.toFixed(2)}`,
    );
  }
}
