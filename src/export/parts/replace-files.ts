/** Replaces files and folders in one step, so that nobody ever sees half of one. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../../cache/make-folder.mjs';
import { DeckError, exitStatus } from '../../deck/deck-error.ts';
import { explainFault } from '../../deck/environment-fault.mjs';
import type { Output } from '../target.ts';

/**
 * Writes all outputs beside the files that they replace, then moves them in.
 * When anything fails, or the process is ended, what was there before is there, whole.
 *
 * @param out - The output folder; it is made when there is none.
 * @param outputs - By name; a name with a slash at its end is a folder.
 * @throws {DeckError} `write-failed` with the reason, status 3.
 */
export async function replaceFiles(out: string, outputs: ReadonlyMap<string, Output>): Promise<void> {
  // Inside of the output folder, as only there a rename is sure to stay on one disk.
  const staging = join(resolve(out), `.${process.pid}.tmp`);
  const clear = () => removeQuietly(staging);
  process.once('exit', clear);
  try {
    makeFolder(out);
    await mkdir(staging); // not recursive: that hides why a folder can't be made
    await mkdir(join(staging, 'old'));
    for (const [name, output] of outputs) await writeOutput(join(staging, 'new', name), output);
    moveAll([...outputs.keys()], staging, resolve(out));
  } catch (cause) {
    throw new DeckError('write-failed', explainWriteError(out, cause), exitStatus.environment, { cause });
  } finally {
    process.off('exit', clear);
    clear();
  }
}

/** Where nothing can be removed nothing was written, and that is told already. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {}
}

async function writeOutput(path: string, output: Output): Promise<void> {
  const files: Iterable<readonly [string, Uint8Array]> =
    output instanceof Uint8Array ? [['', output]] : output;
  for (const [name, data] of files) {
    const file = join(path, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, data, { flush: true });
  }
}

/** Not a promise, so that no signal comes between two files. */
function moveAll(names: readonly string[], staging: string, out: string): void {
  const touched: string[] = [];
  try {
    for (const name of names) {
      mkdirSync(dirname(join(staging, 'old', name)), { recursive: true });
      touched.push(name);
      if (existsSync(join(out, name))) renameSync(join(out, name), join(staging, 'old', name));
      renameSync(join(staging, 'new', name), join(out, name));
    }
  } catch (error) {
    for (const name of touched)
      moveBack(join(staging, 'old', name), join(staging, 'new', name), join(out, name));
    throw error;
  }
}

/** Takes away what was moved in, if it was, and brings back what was there, if there was anything. */
function moveBack(old: string, made: string, path: string): void {
  if (!existsSync(made)) rmSync(path, { recursive: true, force: true });
  if (existsSync(old)) renameSync(old, path);
}

function explainWriteError(path: string, cause: unknown): string {
  return `写不了“${path}”：${explainFault(cause, path) ?? String(cause)}。原来的文件没有动。`;
}
