/** What an export leaves behind when something goes wrong. Each case runs the real command. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, watch, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runVerb } from './parts/run-verb.ts';
import { makeFolder } from './parts/shipped-deck.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let out: string;
let temporary: string;

beforeEach(async () => {
  const folder = await makeFolder();
  [out, temporary] = [join(folder, 'out'), join(folder, 'tmp')];
  await Promise.all([mkdir(out), mkdir(temporary)]);
  await writeFile(join(out, 'slides.pdf'), 'the old slides');
  await writeFile(join(out, 'ledger.pdf'), 'the old ledger');
});

/** Whatever happened: the old files are whole, and neither process nor temporary folder is left. */
async function expectNothingChanged(): Promise<void> {
  expect((await readdir(out)).sort()).toEqual(['ledger.pdf', 'slides.pdf']);
  expect(await readFile(join(out, 'slides.pdf'), 'utf8')).toBe('the old slides');
  expect(await readFile(join(out, 'ledger.pdf'), 'utf8')).toBe('the old ledger');
  const left = (await readdir(temporary)).filter((name) => name.startsWith('deck-'));
  expect(left).toEqual([]);
  expect(listProcesses(temporary)).toEqual([]);
}

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<{ status: number | null; signal: NodeJS.Signals | null; said: string }>;
}

function runExport(...args: string[]): Run {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'export', ...args, '--out', out], {
    cwd: root,
    env: { ...process.env, TMPDIR: temporary },
  });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  return {
    child,
    ended: new Promise((done) => child.on('close', (status, signal) => done({ status, signal, said }))),
  };
}

/** Lists the browsers whose profile is in a folder; Linux shows their command lines as files. */
function listProcesses(folder: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    const command = readCommand(pid);
    return command.includes(`--user-data-dir=${folder}/`) && !command.includes('--type=');
  });
}

function readCommand(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // it has just ended
  }
}

/** Runs an export until its browser has a document to print, and gives the browser's process. */
async function runUntilPrinting(...args: string[]): Promise<Run & { readonly browser: number }> {
  const files = watch(temporary);
  const run = runExport(...args);
  for await (const { filename } of files) if (filename?.startsWith('deck-print-')) break;
  const [browser] = listProcesses(temporary);
  if (browser === undefined) throw new Error('the export prints without a browser');
  return { ...run, browser };
}

const targets = ['slides.pdf', 'handout.pdf', 'ledger.pdf', 'slides.pptx', 'images'];

describe.skipIf(process.platform !== 'linux')(
  'an export that fails (Linux only: it looks into /proc)',
  () => {
    it('says that the browser was killed', async () => {
      const run = await runUntilPrinting(...targets);
      process.kill(run.browser, 'SIGKILL');
      const { status, said } = await run.ended;
      expect(said).toContain('浏览器中途退出了');
      expect(status).toBe(3);
      await expectNothingChanged();
    });

    it.each(['SIGINT', 'SIGTERM'] as const)('goes at once on %s', async (signal) => {
      const run = await runUntilPrinting(...targets);
      run.child.kill(signal);
      const { status } = await run.ended;
      expect(status).toBe(signal === 'SIGINT' ? 130 : 143);
      await expectNothingChanged();
    });

    it('says that a target is unknown before it starts anything', async () => {
      const { status, said } = await runExport('slide.pdf').ended;
      expect(status).toBe(2);
      expect(said).toContain('是不是“slides.pdf”？');
      await expectNothingChanged();
    });

    it('stops at mistakes in the slides', async () => {
      const slides = join(temporary, 'slides');
      await mkdir(slides);
      const { status } = await runExport('slides.pdf', '--slides', slides).ended;
      expect(status).not.toBe(0);
      await expectNothingChanged();
    });
  },
);

/** Mounts a small disk; undefined where this user may not. */
function mountDisk(folder: string, options: string): (() => void) | undefined {
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  return status === 0 ? () => spawnSync('umount', [folder]) : undefined;
}

describe.skipIf(process.getuid?.() !== 0)(
  'an export to a bad place (skipped for those who may not mount)',
  () => {
    let unmount: (() => void) | undefined;
    afterEach(() => unmount?.());

    async function mountOut(options: string, remount?: string): Promise<boolean> {
      unmount = mountDisk(out, options);
      if (unmount === undefined) return false;
      await writeFile(join(out, 'slides.pdf'), 'the old slides');
      await writeFile(join(out, 'ledger.pdf'), 'the old ledger');
      if (remount !== undefined) spawnSync('mount', ['-o', `remount,${remount}`, out]);
      return true;
    }

    it('says that the disk is full', async ({ skip }) => {
      if (!(await mountOut('size=200k'))) skip('mounting is not allowed here');
      const { status, said } = await runExport('slides.pdf', 'ledger.pdf').ended;
      expect(said).toContain('磁盘满了');
      expect(status).toBe(3);
      await expectNothingChanged();
    });

    it('says that the folder around it is read-only', async ({ skip }) => {
      if (!(await mountOut('size=2m', 'ro'))) skip('mounting is not allowed here');
      for (const verb of ['export', 'new']) {
        const inside = join(out, 'a/b');
        const given = verb === 'new' ? [inside] : ['ledger.csv', '--out', inside];
        const { status, said } = runVerb([verb, ...given]);
        expect(said).toContain(`那里是只读的（EROFS）：${join(out, 'a')}`);
        expect(status).toBe(3);
      }
    });

    it('says that the disk of temporary files is full, and advises no other browser', async ({ skip }) => {
      unmount = mountDisk(temporary, 'size=200k');
      if (unmount === undefined) skip('mounting is not allowed here');
      const { status, said } = await runExport('slides.pdf').ended;
      expect(said).toMatch(/磁盘满了（ENOSPC）：\S+.*TMPDIR/);
      expect(said).not.toContain('DECK_BROWSER');
      expect(status).toBe(3);
      expect(listProcesses(temporary)).toEqual([]);
    });

    it('says that the folder is read-only', async ({ skip }) => {
      if (!(await mountOut('size=2m', 'ro'))) skip('mounting is not allowed here');
      const { status, said } = await runExport('slides.pdf', 'ledger.pdf').ended;
      expect(said).toContain('只读');
      expect(status).toBe(3);
      await expectNothingChanged();
    });
  },
);

describe.skipIf(process.getuid?.() === 0)(
  'an export without the right to write (skipped for root, who has it)',
  () => {
    it('says so', async () => {
      await chmod(out, 0o555);
      const { status, said } = await runExport('slides.pdf', 'ledger.pdf').ended;
      await chmod(out, 0o755);
      expect(said).toContain('没有读写的权限（EACCES）');
      expect(status).toBe(3);
      await expectNothingChanged();
    });
  },
);

describe.skipIf(process.platform === 'win32')('an export on a machine that is short of something', () => {
  it('says that too many files are open', () => {
    const line = 'ulimit -n 34; exec "$0" scripts/run.mjs export ledger.csv --out "$1"';
    const { status, stderr } = spawnSync('sh', ['-c', line, process.execPath, out], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toContain('同时打开的文件太多（EMFILE）：/');
    expect(status).toBe(3);
  });

  it('says that there is no folder for temporary files', async () => {
    temporary = join(temporary, 'nowhere');
    const { status, said } = await runExport('slides.pdf').ended;
    expect(said).toContain(`没有这个文件夹（ENOENT）：${temporary}/`);
    expect(said).not.toContain('DECK_BROWSER');
    expect(status).toBe(3);
  });
});
