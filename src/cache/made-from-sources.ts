/** Keeps what is made of the project's sources alone, and of no lesson: the packed tool brings it along. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packedAs } from '../deck/packed-as.mjs';
import { nameEntry, readOrMake } from './byte-cache.ts';
import { findCacheFolder } from './cache-folder.mjs';
import { readSourceKey } from './source-key.mjs';

/** Something that is the same for all lessons; it must be plain data. */
export interface MadeOnce<Made> {
  readonly name: string;
  readonly make: () => Promise<Made>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Is where the package has what was made when it was packed, below its root. */
export const packedMade = 'packed/made';

/** Gives what takes so little time that a clone makes it each time anew. */
export async function openMade<Made>({ name, make }: MadeOnce<Made>): Promise<Made> {
  if (packedAs === '') return make();
  return JSON.parse(await readFile(join(root, packedMade, `${name}.json`), 'utf8')) as Made;
}

/** Gives what a clone makes again only when its sources have changed. */
export async function openKept<Made>({ name, make }: MadeOnce<Made>): Promise<Made> {
  return openMade({ name, make: () => readOrMakeFromSources(name, make) });
}

async function readOrMakeFromSources<Made>(name: string, make: () => Promise<Made>): Promise<Made> {
  const entry = nameEntry(name, sumUpSources('src', 'package-lock.json'));
  const bytes = await readOrMake(join(findCacheFolder(), 'made'), entry, async () =>
    Buffer.from(JSON.stringify(await make())),
  );
  return JSON.parse(bytes.toString()) as Made;
}

/** Sums up sources, for the names of what is made of more than them. */
export function sumUpSources(...places: readonly string[]): string {
  return packedAs || readSourceKey(root, places, /\.(m?[jt]s|css|html)$/);
}
