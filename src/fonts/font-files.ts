/** The fonts of a deck: each cut down to exactly the characters that it must draw. */
import { readFile } from 'node:fs/promises';
import { hashBytes, nameEntry, readOrMake } from '../cache/byte-cache.ts';
import {
  type FaceCharacters,
  type FontName,
  fontNames,
  isSpare,
  locateFont,
  readPackageVersion,
} from './faces.ts';
import { type FontCharacters, shareCharacters } from './share-characters.ts';

export interface FontFile {
  readonly name: FontName;
  readonly family: string;
  readonly weight: number;
  /** What the font is for: the characters that were asked for and a space, sorted by code point. */
  readonly characters: string;
  /** A woff2 font. */
  readonly data: Buffer;
  /** SHA-256 of `data`, hexadecimal. */
  readonly hash: string;
}

/**
 * Without hints, which screens of today ignore, and with what sets and squeezes Chinese punctuation.
 * Nothing is written in columns, and no axis is left to be named.
 */
const subsetOptions = {
  targetFormat: 'woff2',
  noHinting: true,
  keepFeatures: ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'halt', 'palt', 'chws'],
  dropTables: ['vhea', 'vmtx', 'STAT'],
} as const;

/**
 * A face without it loses its list of Simplified Chinese forms as an empty one: browsers then take those of no
 * language, in which digits have another shape and width.
 */
const keptForm = '—';

/** Says all that the drawing of a character depends on: the fonts' versions, and what is done to them. */
export function describeFonts(): string {
  return JSON.stringify([fontNames.map((name) => locateFont(name).version), describeRecipe()]);
}

function describeRecipe(): string {
  return JSON.stringify({ ...subsetOptions, by: readPackageVersion('subset-font') });
}

/**
 * Subsets the fonts to what a page asks its faces for, and the spare fonts to what these lack.
 *
 * @param options.cacheFolder - Finished fonts are kept here; it may be removed at any time.
 * @returns The same bytes for the same characters, in the order of `fontNames`; no font without characters.
 * @throws {EnvironmentError} `cache-failed` when the folder cannot be read or written.
 */
export async function subsetFaces(
  faces: FaceCharacters,
  options: { readonly cacheFolder: string },
): Promise<FontFile[]> {
  return subsetFonts((await shareCharacters(faces, options)).fonts, options);
}

/** Subsets fonts to characters that they have, as {@link subsetFaces} does. */
export async function subsetFonts(
  fonts: FontCharacters,
  options: { readonly cacheFolder: string },
): Promise<FontFile[]> {
  const wanted = fontNames.filter((name) => (fonts.get(name)?.size ?? 0) > 0);
  // Subsetting is one thread's work in WebAssembly. Worker threads would save a quarter of it on an idle
  // machine with two cores, and nothing beside the rest of a build, so there are none.
  return Promise.all(
    wanted.map((name) => subsetFont(name, fonts.get(name) ?? new Set(), options.cacheFolder)),
  );
}

async function subsetFont(
  name: FontName,
  codePoints: ReadonlySet<number>,
  cacheFolder: string,
): Promise<FontFile> {
  const characters = joinCharacters(codePoints);
  const { family, weight, path, version } = locateFont(name);
  const kept = isSpare(name) ? characters : characters + keptForm;
  const data = await readOrMake(cacheFolder, nameEntry(name, version, describeRecipe(), kept), async () => {
    // Loaded only when a font must be made: it starts a WebAssembly harfbuzz.
    const { default: subset } = await import('subset-font');
    return subset(await readFile(path), kept, subsetOptions);
  });
  return { name, family, weight, characters, data, hash: hashBytes(data) };
}

function joinCharacters(codePoints: ReadonlySet<number>): string {
  const sorted = [...new Set([0x20, ...codePoints])].sort((a, b) => a - b);
  return sorted.map((codePoint) => String.fromCodePoint(codePoint)).join('');
}
