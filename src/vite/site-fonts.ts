/** Makes the site's fonts: subsets of just the characters that its slides and its interface show. */
import { readFaces } from '../fonts/face-characters.ts';
import { type FontName, fontNames, isSpare, joinFaces, locateFont } from '../fonts/faces.ts';
import { fontFaceCss } from '../fonts/font-face-css.ts';
import { type FontFile, subsetFonts } from '../fonts/font-files.ts';
import { type FontCharacters, shareCharacters } from '../fonts/share-characters.ts';
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
 * A spare font is one file, as the parts of an emoji must not be in two.
 */
export async function makeSiteFonts(
  { deck, sections }: RenderedDeck,
  { reading, stage }: SiteApp['characters'],
  cacheFolder: string,
  downloads: readonly Download[],
): Promise<SiteFonts> {
  const shown = readFaces(renderShownAtOnce(sections, deck, downloads).text);
  const later = readFaces(
    `${renderSiteBody(sections, deck, downloads).text}${renderLedgerBody(deck, downloads).text}<p>${reading}${stage}</p><b>${stage}</b>`,
  );
  const { fonts: atOnce } = await shareCharacters(shown, { cacheFolder });
  const { fonts: all } = await shareCharacters(joinFaces(shown, later), { cacheFolder });
  const pick = (names: readonly FontName[], give: (name: FontName) => ReadonlySet<number> | undefined) =>
    subsetFonts(new Map(names.map((name) => [name, give(name) ?? new Set()])), { cacheFolder });
  const first = await pick(faces, (name) => atOnce.get(name));
  const more = await pick(faces, (name) => without(all, atOnce, name));
  const spare = await pick(spares, (name) => all.get(name));
  const pathOf = ({ name, data }: FontFile) => nameByContent(`assets/${name}.woff2`, data);
  const morePathOf = ({ name, data }: FontFile) => nameByContent(`assets/${name}-more.woff2`, data);
  const inFolder = (path: string) => path.replace('assets/', './');
  const always = [...first, ...spare];
  return {
    css:
      fontFaceCss(always, (font) => inFolder(pathOf(font))) +
      fontFaceCss(more, (font) => inFolder(morePathOf(font)), { later: true }),
    files: new Map([
      ...always.map((font) => [pathOf(font), font.data] as const),
      ...more.map((font) => [morePathOf(font), font.data] as const),
    ]),
    first: always.filter(({ name }) => atOnce.has(name)).map(pathOf),
  };
}

const spares = fontNames.filter(isSpare);
const faces = fontNames.filter((name) => !isSpare(name));

function without(all: FontCharacters, taken: FontCharacters, name: FontName): Set<number> {
  return new Set([...(all.get(name) ?? [])].filter((codePoint) => !taken.get(name)?.has(codePoint)));
}

/** While slides are being written every character must be there at once: the whole fonts, from disk. */
export function writeWholeFonts(): string {
  const rules = fontNames.map((name) => {
    const { family, weight, path } = locateFont(name);
    const address = JSON.stringify(`/@fs${path.replace(/^(?=[^/])/, '/')}`);
    return `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:url(${address})}`;
  });
  return rules.join('\n');
}
