/** Times the commands as their users run them: each a process of its own. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folders } from '../folders.ts';
import { measureChromiumFloor, measureViteFloor } from './measure-floor.ts';
import type { Row } from './row.ts';
import { repeat, summarize } from './series.ts';
import { timeRun } from './timed-run.ts';

export interface CommandBench {
  /** Folder with the lesson. */
  readonly slides: string;
  readonly count: number;
  readonly runs: number;
}

/** Of so many slides the pictures alone take minutes. */
const manySlides = 500;

/** Measures builds and checks of one lesson. */
export async function measureCommands({ slides, count, runs }: CommandBench): Promise<Row[]> {
  const out = await mkdtemp(join(tmpdir(), 'deck-bench-out-'));
  const run = (verb: string, ...args: string[]) =>
    timeRun(process.execPath, ['scripts/run.mjs', verb, ...args]);
  const build = async (...parts: string[]) =>
    (await run('build', ...parts, '--slides', slides, '--out', out)).seconds;
  const row = (what: string, ours: Row['ours'], floor?: Row['floor']): Row => ({
    what,
    slides: count,
    unit: 's',
    ours,
    ...(floor ? { floor } : {}),
  });
  try {
    const warm = await repeat(runs, () => build('site'));
    const vite = { what: 'Vite alone', series: await measureViteFloor(join(out, 'site/index.html'), runs) };
    const few = count > manySlides ? 1 : Math.min(runs, 3);
    const without = (cache: string, ...parts: string[]) =>
      repeat(few, () => drop(cache).then(() => build(...parts)), { warmUp: false });
    const cold = await without('fonts', 'site');
    const first = await without('made', 'site');
    const pdf = await repeat(runs, () => build('slides.pdf'));
    const chromium = { what: 'Chromium alone', series: await measureChromiumFloor(slides, runs) };
    const measureAll = async (): Promise<Row[]> => {
      const all = await without('pictures');
      const changed = await withChanges(slides, (change) => repeat(few, () => change().then(() => build())));
      const floor = { what: 'slides.pdf', series: pdf };
      return [
        row('everything, all pictures drawn', all, floor),
        row('everything, one slide changed', changed, floor),
      ];
    };
    return [
      row('site, warm', warm, vite),
      row('site, cold (fonts subset anew)', cold, vite),
      row('site, first (Vite builds the app)', first, vite),
      row('check', await repeat(few, async () => (await run('check', '--slides', slides)).seconds)),
      row('slides.pdf', pdf, chromium),
      row('handout.pdf', await repeat(few, () => build('handout.pdf'))),
      row('slides.pptx', await repeat(few, () => build('slides.pptx'))),
      ...(count > manySlides ? [] : await measureAll()),
      { what: 'memory of slides.pdf', slides: count, unit: 'MB', ours: await measureMemory(slides, out) },
    ];
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

async function drop(cache: string): Promise<void> {
  await rm(join(folders.cache, cache), { recursive: true, force: true });
}

/** Lends what changes the words of a slide, other ones every time; afterwards they are as before. */
async function withChanges<T>(slides: string, work: (change: () => Promise<void>) => Promise<T>): Promise<T> {
  const file = join(slides, '0.md');
  const text = await readFile(file, 'utf8');
  let count = 0;
  const change = () => {
    count++;
    return writeFile(file, text.replace('## ', `## ${'改'.repeat(count)}`));
  };
  try {
    return await work(change);
  } finally {
    await writeFile(file, text);
  }
}

async function measureMemory(slides: string, out: string): Promise<Row['ours']> {
  const args = ['scripts/run.mjs', 'build', 'slides.pdf', '--slides', slides, '--out', out];
  const { peakMb } = await timeRun(process.execPath, args, { memory: true });
  return summarize([peakMb ?? Number.NaN]);
}
