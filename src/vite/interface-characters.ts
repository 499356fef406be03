import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sourceFolder } from './app-config.ts';

/** Lists all that a part of the interface can say, from its sources: printable ASCII and every other character there. */
export async function readInterfaceCharacters(part: 'reading' | 'stage'): Promise<string> {
  const folder = join(sourceFolder, part);
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
  const special = new Set(texts.join('').match(/[^\p{ASCII}]/gu) ?? []);
  const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
    (character) => !'<>&'.includes(character),
  );
  return [...ascii, ...special].join('');
}
