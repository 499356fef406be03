/** Keeps what was made of the project's sources alone, and of no lesson. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nameEntry, readOrMake } from './byte-cache.ts';
import { readSourceKey } from './source-key.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.cache/made');

/** Reads what was made of the present sources, or makes it; it must be plain data. */
export async function readOrMakeFromSources<Made>(name: string, make: () => Promise<Made>): Promise<Made> {
  const sources = readSourceKey(root, ['src', 'package-lock.json'], /\.(m?[jt]s|css|html)$/);
  const entry = nameEntry(name, sources);
  const bytes = await readOrMake(folder, entry, async () => Buffer.from(JSON.stringify(await make())));
  return JSON.parse(bytes.toString()) as Made;
}
