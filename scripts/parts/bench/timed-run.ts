/** Runs a command and says how long it took and how much memory its processes held together. */
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

export interface TimedRun {
  readonly seconds: number;
  /** Peak of the proportional set size of the process and all below it, in MB; undefined off Linux. */
  readonly peakMb: number | undefined;
}

const samplePauseMs = 40;

/** Runs a program to its end. @throws {Error} with its output when it fails. */
export async function timeRun(
  command: string,
  args: readonly string[],
  { memory = false, shell = false } = {},
): Promise<TimedRun> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell });
  const output: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => output.push(data));
  child.stderr.on('data', (data: Buffer) => output.push(data));
  let running = true;
  const sampling =
    memory && child.pid !== undefined ? samplePeak(child.pid, () => running) : Promise.resolve(undefined);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const seconds = (performance.now() - start) / 1000;
  running = false;
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${Buffer.concat(output)}`);
  return { seconds, peakMb: await sampling };
}

async function samplePeak(root: number, running: () => boolean): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined;
  let peak = 0;
  while (running()) {
    const pids = await listTree(root);
    const sizes = await Promise.all(pids.map(readPssMb));
    peak = Math.max(
      peak,
      sizes.reduce((sum, size) => sum + size, 0),
    );
    await new Promise((resolve) => setTimeout(resolve, samplePauseMs));
  }
  return peak;
}

async function listTree(root: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(
    pids.map(async (pid): Promise<[number, number]> => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      return [Number(pid), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])];
    }),
  );
  const tree = [root];
  for (const parent of tree) tree.push(...parents.filter(([, of]) => of === parent).map(([pid]) => pid));
  return tree;
}

async function readPssMb(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
}
