/** Times the commands as their users run them: each a process of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
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
    const cold = await repeat(Math.min(runs, 3), () => dropFonts().then(() => build('site')), {
      warmUp: false,
    });
    const pdf = await repeat(runs, () => build('slides.pdf'));
    const chromium = { what: 'Chromium alone', series: await measureChromiumFloor(slides, runs) };
    const all = await repeat(Math.min(runs, 3), () => build());
    return [
      row('site, warm', warm, vite),
      row('site, cold (fonts subset anew)', cold, vite),
      row(
        'check',
        await repeat(Math.min(runs, 3), () =>
          run('check', '--slides', slides).then(({ seconds }) => seconds),
        ),
      ),
      row('slides.pdf', pdf, chromium),
      row('handout.pdf', await repeat(Math.min(runs, 3), () => build('handout.pdf'))),
      row('slides.pptx', await repeat(Math.min(runs, 3), () => build('slides.pptx'))),
      row('everything', all, { what: 'slides.pdf', series: pdf }),
      { what: 'memory of slides.pdf', slides: count, unit: 'MB', ours: await measureMemory(slides, out) },
    ];
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

async function dropFonts(): Promise<void> {
  await rm(folders.fonts, { recursive: true, force: true });
}

async function measureMemory(slides: string, out: string): Promise<Row['ours']> {
  const args = ['scripts/run.mjs', 'build', 'slides.pdf', '--slides', slides, '--out', out];
  const { peakMb } = await timeRun(process.execPath, args, { memory: true });
  return summarize([peakMb ?? Number.NaN]);
}
