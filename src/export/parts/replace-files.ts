/** Replaces files and folders in one step, so that nobody ever sees half of one. */
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DeckError, exitStatus } from '../../deck/deck-error.ts';
import type { Output } from '../target.ts';

/**
 * Writes all outputs beside the folder that they go to, then moves them in.
 * When anything fails, what was there before is there again, whole.
 *
 * @param out - The output folder; it is made when there is none.
 * @param outputs - By name; a name with a slash at its end is a folder.
 * @throws {DeckError} `write-failed` with the reason, status 3.
 */
export async function replaceFiles(out: string, outputs: ReadonlyMap<string, Output>): Promise<void> {
  // Inside of the output folder, as only there is a rename sure to stay on one disk.
  const staging = join(resolve(out), `.${process.pid}.tmp`);
  try {
    await mkdir(join(staging, 'old'), { recursive: true });
    for (const [name, output] of outputs) await writeOutput(join(staging, 'new', name), output);
    await moveAll([...outputs.keys()], staging, resolve(out));
  } catch (cause) {
    throw new DeckError('write-failed', explainWriteError(out, cause), exitStatus.environment, { cause });
  } finally {
    await rm(staging, { recursive: true, force: true }).catch(() => {}); // the first error is the one to tell
  }
}

async function writeOutput(path: string, output: Output): Promise<void> {
  const files: Iterable<readonly [string, Uint8Array]> =
    output instanceof Uint8Array ? [['', output]] : output;
  await mkdir(output instanceof Uint8Array ? dirname(path) : path, { recursive: true });
  for (const [name, data] of files) await writeFile(join(path, name), data, { flush: true });
}

async function moveAll(names: readonly string[], staging: string, out: string): Promise<void> {
  const moved: string[] = [];
  try {
    for (const name of names) {
      const old = await moveAside(join(out, name), join(staging, 'old', name));
      if (old) moved.push(name);
      await rename(join(staging, 'new', name), join(out, name));
      if (!old) moved.push(name);
    }
  } catch (error) {
    for (const name of moved) await moveBack(join(staging, 'old', name), join(out, name));
    throw error;
  }
}

async function moveAside(path: string, aside: string): Promise<boolean> {
  if (!(await exists(path))) return false;
  await rename(path, aside);
  return true;
}

/** What had no forerunner is taken away again. */
async function moveBack(aside: string, path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  if (await exists(aside)) await rename(aside, path);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function explainWriteError(path: string, cause: unknown): string {
  const reasons: Record<string, string> = {
    ENOSPC: '磁盘满了',
    EDQUOT: '磁盘配额用完了',
    EROFS: '文件夹是只读的',
    EACCES: '没有写入的权限',
    EPERM: '没有写入的权限，或者文件正被别的程序打开',
    EBUSY: '文件正被别的程序打开',
    ENOTDIR: '那里有一个同名的文件',
    EEXIST: '那里有一个同名的文件',
  };
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  return `写不了“${path}”：${reasons[code] ?? code}。原来的文件没有动。`;
}
