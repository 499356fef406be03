/** Makes the page's fonts: subsets of just the characters that its slides and its interface show. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFaces } from '../fonts/face-characters.ts';
import { deckFaces, faceNames, locateFace } from '../fonts/faces.ts';
import { fontFaceCss } from '../fonts/font-face-css.ts';
import { type FontFile, subsetFaces } from '../fonts/font-files.ts';
import { renderLedgerBody } from '../render/site-ledger-page.ts';
import { type Download, renderShownAtOnce, renderSiteBody } from '../render/site-page.ts';
import type { RenderedDeck } from './deck-source.ts';

/**
 * Writes the fonts and their stylesheet into a folder. What the page shows at once is in one file a face;
 * what only the contents, the ledger, the fact cards and the stage's panels show is in a second one,
 * which browsers load when such a character comes up.
 *
 * @returns Path of the stylesheet; it names the fonts relative to itself.
 */
export async function writeSiteFonts(
  { deck, sections }: RenderedDeck,
  cacheFolder: string,
  downloads: readonly Download[] = [],
): Promise<string> {
  const folder = join(cacheFolder, 'site-fonts');
  const options = { cacheFolder: join(cacheFolder, 'fonts') };
  const atOnce = readFaces(renderShownAtOnce(sections, deck, downloads).text);
  const later = readFaces(
    renderSiteBody(sections, deck, downloads).text +
      renderLedgerBody(deck, downloads).text +
      (await readInterfaceWords('../reading', ['p'])) +
      (await readInterfaceWords('../stage', ['p', 'b'])),
  );
  const more = new Map([...later].map(([face, characters]) => [face, without(characters, atOnce.get(face))]));
  const first = await subsetFaces(atOnce, options);
  const second = await subsetFaces(more, options);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([
    ...first.map(({ face, data }) => writeFile(join(folder, `${face}.woff2`), data)),
    ...second.map(({ face, data }) => writeFile(join(folder, `${face}-more.woff2`), data)),
  ]);
  const stylesheet = join(folder, 'fonts.css');
  const rules = fontFaceCss(first, ({ face }) => `./${face}.woff2`);
  const moreRules = second.map((font) =>
    narrow(
      fontFaceCss([font], ({ face }) => `./${face}-more.woff2`),
      font,
    ),
  );
  await writeFile(stylesheet, rules + moreRules.join(''));
  return stylesheet;
}

function without(characters: ReadonlySet<number>, taken: ReadonlySet<number> = new Set()): Set<number> {
  return new Set([...characters].filter((codePoint) => !taken.has(codePoint)));
}

/** Lets a font be used, and so be loaded, for its own characters alone; whoever opens a list need not wait for it. */
function narrow(rule: string, { characters }: FontFile): string {
  const range = [...characters.trim()].map((character) => `U+${character.codePointAt(0)?.toString(16)}`);
  return rule
    .replace('font-display: block', 'font-display: swap')
    .replace(/\}\s*$/, `  unicode-range: ${range.join(', ')};\n}\n`);
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

/** All that a part of the interface can say, taken from its sources: printable ASCII and every other character there. */
export async function readInterfaceWords(folder: string, tags: readonly string[]): Promise<string> {
  const sources = await readSources(fileURLToPath(new URL(folder, import.meta.url)));
  const special = new Set(sources.match(/[^\p{ASCII}]/gu) ?? []);
  const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
    (character) => !'<>&'.includes(character),
  );
  const words = [...ascii, ...special].join('');
  return tags.map((tag) => `<${tag}>${words}</${tag}>`).join('');
}

async function readSources(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
  return texts.join('');
}
