/** Makes the site's fonts: subsets of just the characters that its slides and its interface show. */
import { readFaces } from '../fonts/face-characters.ts';
import { deckFaces, faceNames, locateFace } from '../fonts/faces.ts';
import { fontFaceCss } from '../fonts/font-face-css.ts';
import { type FontFile, subsetFaces } from '../fonts/font-files.ts';
import { renderLedgerBody } from '../render/site-ledger-page.ts';
import { type Download, renderShownAtOnce, renderSiteBody } from '../render/site-page.ts';
import type { RenderedDeck } from './deck-source.ts';
import { nameByContent } from './file-name.ts';
import type { SiteApp } from './site-app.ts';

export interface SiteFonts {
  /** The rules, for a stylesheet in the same folder as the fonts. */
  readonly css: string;
  /** Fonts by their paths; those of what is shown at once stand first. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths of the fonts of what is shown at once. */
  readonly first: readonly string[];
}

/**
 * Makes the fonts of a site. What a page shows at once is in one file a face; what only the contents, the ledger,
 * the fact cards and the stage's panels show is in a second one, which browsers load when such a character comes up.
 */
export async function makeSiteFonts(
  { deck, sections }: RenderedDeck,
  { reading, stage }: SiteApp['characters'],
  cacheFolder: string,
  downloads: readonly Download[],
): Promise<SiteFonts> {
  const atOnce = readFaces(renderShownAtOnce(sections, deck, downloads).text);
  const later = readFaces(
    `${renderSiteBody(sections, deck, downloads).text}${renderLedgerBody(deck, downloads).text}<p>${reading}${stage}</p><b>${stage}</b>`,
  );
  const more = new Map([...later].map(([face, characters]) => [face, without(characters, atOnce.get(face))]));
  const first = await subsetFaces(atOnce, { cacheFolder });
  const second = await subsetFaces(more, { cacheFolder });
  const pathOf = ({ face, data }: FontFile) => nameByContent(`assets/${face}.woff2`, data);
  const morePathOf = ({ face, data }: FontFile) => nameByContent(`assets/${face}-more.woff2`, data);
  const inFolder = (path: string) => path.replace('assets/', './');
  const rules = fontFaceCss(first, (font) => inFolder(pathOf(font)));
  const moreRules = second.map((font) =>
    narrow(
      fontFaceCss([font], () => inFolder(morePathOf(font))),
      font,
    ),
  );
  return {
    css: rules + moreRules.join(''),
    files: new Map([
      ...first.map((font) => [pathOf(font), font.data] as const),
      ...second.map((font) => [morePathOf(font), font.data] as const),
    ]),
    first: first.map(pathOf),
  };
}

function without(characters: ReadonlySet<number>, taken: ReadonlySet<number> = new Set()): Set<number> {
  return new Set([...characters].filter((codePoint) => !taken.has(codePoint)));
}

/** Lets a font be used, and so be loaded, for its own characters alone; whoever opens a list need not wait for it. */
function narrow(rule: string, { characters }: FontFile): string {
  const codePoints = [...characters.trim()].map((character) => character.codePointAt(0) ?? 0);
  return rule
    .replace('font-display: block', 'font-display: swap')
    .replace(/\}\s*$/, `  unicode-range: ${writeRanges(codePoints)};\n}\n`);
}

/** Writes sorted code points as CSS does: `U+21-2f,U+4e00`. */
function writeRanges(codePoints: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const codePoint of codePoints) {
    const range = ranges.at(-1);
    if (range?.last === codePoint - 1) range.last = codePoint;
    else ranges.push({ first: codePoint, last: codePoint });
  }
  const hex = (codePoint: number) => codePoint.toString(16);
  return ranges.map(({ first, last }) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(',');
}

/** While slides are being written every character must be there at once: the whole fonts, from disk. */
export function writeWholeFonts(): string {
  const rules = faceNames.map((face) => {
    const { family, weight } = deckFaces[face];
    const address = JSON.stringify(`/@fs${locateFace(face).path.replace(/^(?=[^/])/, '/')}`);
    return `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:url(${address}) format("woff2")}`;
  });
  return rules.join('\n');
}
