/** Keeps what was made of the project's sources alone, and of no lesson. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nameEntry, readOrMake } from './byte-cache.ts';
import { readSourceKey } from './source-key.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.cache/made');

/** Reads what was made of the present sources, or makes it; it must be plain data. */
export async function readOrMakeFromSources<Made>(name: string, make: () => Promise<Made>): Promise<Made> {
  const entry = nameEntry(name, sumUpSources('src', 'package-lock.json'));
  const bytes = await readOrMake(folder, entry, async () => Buffer.from(JSON.stringify(await make())));
  return JSON.parse(bytes.toString()) as Made;
}

/** Sums up sources, for the names of what is made of more than them. */
export function sumUpSources(...places: readonly string[]): string {
  return readSourceKey(root, places, /\.(m?[jt]s|css|html)$/);
}
