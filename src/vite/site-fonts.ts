/** Makes the page's fonts: subsets of just the characters that its slides and its interface show. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFaces } from '../fonts/face-characters.ts';
import { deckFaces, faceNames, locateFace } from '../fonts/faces.ts';
import { fontFaceCss } from '../fonts/font-face-css.ts';
import { subsetFaces } from '../fonts/font-files.ts';
import type { Section } from '../render/sections.ts';

const interfaceFolders = ['../stage', '../reading'];

/**
 * Writes the fonts and their stylesheet into a folder.
 *
 * @returns Path of the stylesheet; it names the fonts relative to itself.
 */
export async function writeSiteFonts(sections: readonly Section[], cacheFolder: string): Promise<string> {
  const folder = join(cacheFolder, 'site-fonts');
  const slides = sections.map((section) => section.html.text).join('');
  const words = await readInterfaceWords();
  const fonts = await subsetFaces(readFaces(`${slides}<p>${words}</p><b>${words}</b>`), {
    cacheFolder: join(cacheFolder, 'fonts'),
  });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all(fonts.map(({ face, data }) => writeFile(join(folder, `${face}.woff2`), data)));
  const stylesheet = join(folder, 'fonts.css');
  await writeFile(
    stylesheet,
    fontFaceCss(fonts, ({ face }) => `./${face}.woff2`),
  );
  return stylesheet;
}

/** While slides are being written every character must be there at once: the whole fonts, from disk. */
export async function writeWholeFonts(cacheFolder: string): Promise<string> {
  const folder = join(cacheFolder, 'whole-fonts');
  await mkdir(folder, { recursive: true });
  const rules = faceNames.map((face) => {
    const { family, weight } = deckFaces[face];
    const address = JSON.stringify(`/@fs${locateFace(face).path.replace(/^(?=[^/])/, '/')}`);
    return `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:url(${address}) format("woff2")}`;
  });
  const stylesheet = join(folder, 'fonts.css');
  await writeFile(stylesheet, rules.join('\n'));
  return stylesheet;
}

/** All that the interface can say, taken from its sources: printable ASCII and every other character there. */
async function readInterfaceWords(): Promise<string> {
  const texts = await Promise.all(
    interfaceFolders.map((folder) => readSources(fileURLToPath(new URL(folder, import.meta.url)))),
  );
  const special = new Set(texts.join('').match(/[^\p{ASCII}]/gu) ?? []);
  const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
    (character) => !'<>&'.includes(character),
  );
  return [...ascii, ...special].join('');
}

async function readSources(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
  return texts.join('');
}
