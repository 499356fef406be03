/** Puts what was built into its place only when all of it is there. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/**
 * Builds into a new folder beside the output and then moves every entry over the old one.
 *
 * @param work - Writes into the folder that it is given; when it throws, the output stays as it was.
 */
export async function replaceFolderEntries(
  out: string,
  work: (staging: string) => Promise<void>,
): Promise<void> {
  const staging = join(dirname(resolve(out)), `.${process.pid}.building`);
  try {
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging, { recursive: true });
    await work(staging);
    await mkdir(out, { recursive: true });
    for (const name of await readdir(staging)) {
      const target = join(out, name);
      const old = join(staging, `${name}.old`);
      await rename(target, old).catch(() => {}); // there is none at the first build
      await rename(join(staging, name), target);
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
