/** Keeps what Vite has built: it depends on the sources alone, not on any lesson. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nameEntry, readOrMake } from '../cache/byte-cache.ts';
import { readSourceKey } from '../cache/source-key.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Reads what was built of the present sources, or builds it; it must be plain data. */
export async function openApp<App>(
  name: string,
  cacheFolder: string,
  build: () => Promise<App>,
): Promise<App> {
  const sources = readSourceKey(root, ['src', 'package-lock.json'], /\.(m?[jt]s|css|html)$/);
  const make = async () => Buffer.from(JSON.stringify(await build()));
  const bytes = await readOrMake(join(cacheFolder, 'apps'), nameEntry(name, sources), make);
  return JSON.parse(bytes.toString()) as App;
}
