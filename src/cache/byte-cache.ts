/**
 * A folder of computed bytes. An entry is the SHA-256 of its bytes, then the bytes, so damage is noticed;
 * it is written beside its place and renamed, so nobody ever reads half of one.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuseCache } from './cache-faults.mjs';
import { makeFolder } from './make-folder.mjs';

const digestBytes = 32;
/** A whole build makes some thirty fonts: enough for eight versions of a lesson, about 25 MB. */
const keptEntries = 250;
const staleTemporaryMs = 3_600_000;

/** Names an entry for all that its bytes depend on. */
export function nameEntry(label: string, ...inputs: readonly string[]): string {
  const key = createHash('sha256').update(inputs.join('\0')).digest('hex').slice(0, 32);
  return `${label}-${key}.entry`;
}

/** Hashes bytes as lower-case hexadecimal SHA-256. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads an entry, or makes, stores and returns it when it is absent or damaged. */
export async function readOrMake(
  folder: string,
  entry: string,
  make: () => Promise<Buffer>,
): Promise<Buffer> {
  const cached = await readEntry(folder, entry);
  if (cached) return cached;
  const bytes = await make();
  await writeEntry(folder, entry, bytes);
  await pruneEntries(folder);
  return bytes;
}

/** Reads an entry; undefined when it is absent or damaged. */
export async function readEntry(folder: string, entry: string): Promise<Buffer | undefined> {
  const path = join(folder, entry);
  const stored = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw refuseCache(path, error);
  });
  const bytes = stored.subarray(digestBytes);
  const intact = stored.length > digestBytes && hashBytes(bytes) === stored.toString('hex', 0, digestBytes);
  if (!intact) return undefined;
  const now = new Date();
  // Marks the entry as used, for pruning. It may just have been pruned by another build: nothing is lost.
  await utimes(path, now, now).catch(() => undefined);
  return bytes;
}

/** Stores an entry; whoever stores many prunes the folder once, at the end. */
export async function writeEntry(folder: string, entry: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, entry);
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    makeFolder(folder);
    await writeFile(temporary, Buffer.concat([Buffer.from(hashBytes(bytes), 'hex'), bytes]));
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw refuseCache(folder, error);
  }
}

/** Removes the entries used longest ago beyond those that are kept, and what broken-off builds left behind. */
export async function pruneEntries(folder: string, kept = keptEntries): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(entry|tmp)$/.test(name));
  const files = await Promise.all(
    // Another build may remove a file meanwhile: then it counts as long unused, and removing it again is harmless.
    names.map(async (name) => ({
      name,
      usedMs: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0,
    })),
  );
  const entries = files.filter((file) => file.name.endsWith('.entry')).sort((a, b) => b.usedMs - a.usedMs);
  const stale = files.filter(
    (f) => f.name.endsWith('.tmp') && f.usedMs < Date.now() - staleTemporaryMs && f.usedMs > 0,
  );
  await Promise.all(
    [...entries.slice(kept), ...stale].map((file) => rm(join(folder, file.name), { force: true })),
  );
}
