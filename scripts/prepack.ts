/** Makes what the package brings along, so that who installs it needs no compiler: `npm pack` calls it. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MadeOnce, packedMade } from '../src/cache/made-from-sources.ts';
import { exitStatus } from '../src/deck/deck-error.ts';
import { measurer } from '../src/export/pptx/measure-slides.ts';
import { fontNames, locateFont, nameFile, packedFonts } from '../src/fonts/faces.ts';
import { printedCharacters } from '../src/fonts/source-characters.ts';
import { stylesheet, stylesheetNames } from '../src/theme/stylesheet.ts';
import { fileApp } from '../src/vite/file-app.ts';
import { firstPaint } from '../src/vite/fill-page.ts';
import { authoredApp, siteApp } from '../src/vite/site-app.ts';
import { bundleScripts } from './bundle.mjs';
import { folders } from './parts/folders.ts';

/** Is all that the commands open as made once; whatever is missing here they miss. */
const madeOnce: readonly MadeOnce<unknown>[] = [
  siteApp,
  authoredApp,
  fileApp,
  measurer,
  firstPaint,
  printedCharacters,
  ...stylesheetNames.map(stylesheet),
];

const packed = join(folders.root, 'packed');

/** Writes `packed/` anew. */
export async function main(): Promise<number> {
  await rm(packed, { recursive: true, force: true });
  const made = join(folders.root, packedMade);
  await mkdir(made, { recursive: true });
  for (const { name, make } of madeOnce)
    await writeFile(join(made, `${name}.json`), JSON.stringify(await make()));
  const fonts = join(folders.root, packedFonts);
  await mkdir(fonts);
  for (const name of fontNames) await copyFile(locateFont(name).path, join(fonts, nameFile(name)));
  const folder = join(packed, 'commands');
  await bundleScripts({ scripts: ['lesson.mjs'], folder, packedAs: await nameContent() });
  return exitStatus.fine;
}

/** Names the version and what is in it: what one package has kept, another must not take for its own. */
async function nameContent(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(folders.root, 'package.json'), 'utf8'));
  const hash = createHash('sha256');
  for (const place of ['src', 'scripts', 'package-lock.json']) {
    for (const file of await listFiles(place))
      hash.update(file).update(await readFile(join(folders.root, file)));
  }
  return `${version}+${hash.digest('hex').slice(0, 16)}`;
}

async function listFiles(place: string): Promise<string[]> {
  if (place.includes('.')) return [place];
  const entries = await readdir(join(folders.root, place), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return files.map((file) => file.slice(folders.root.length)).sort();
}
