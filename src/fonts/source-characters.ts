import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sourceFolder = fileURLToPath(new URL('..', import.meta.url));

/** Lists all that a part of the app can say by itself: printable ASCII, and every other character of its sources. */
export async function readSourceCharacters(part: 'reading' | 'stage' | 'render'): Promise<string> {
  const folder = join(sourceFolder, part);
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
  const special = new Set(texts.join('').match(/[^\p{ASCII}]/gu) ?? []);
  const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
    (character) => !'<>&'.includes(character),
  );
  return [...ascii, ...special].join('');
}
