import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MadeOnce } from '../cache/made-from-sources.ts';

const sourceFolder = fileURLToPath(new URL('..', import.meta.url));

/** Makes the characters that printed documents can say by themselves. */
export const printedCharacters: MadeOnce<string> = {
  name: 'printed-characters',
  make: () => collectCharacters('render'),
};

/** Lists all that a part of the app can say by itself: printable ASCII, and every other character of its sources. */
export async function collectCharacters(part: 'reading' | 'stage' | 'render'): Promise<string> {
  const folder = join(sourceFolder, part);
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
  const special = new Set(texts.join('').match(/[^\p{ASCII}]/gu) ?? []);
  const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
    (character) => !'<>&'.includes(character),
  );
  return [...ascii, ...special].join('');
}
