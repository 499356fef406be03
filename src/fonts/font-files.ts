/** The fonts of a deck: each face cut down to exactly the characters that need it. */
import { readFile } from 'node:fs/promises';
import { hashBytes, nameEntry, readOrMake } from '../cache/byte-cache.ts';
import {
  deckFaces,
  type FaceCharacters,
  type FaceName,
  faceNames,
  locateFace,
  readPackageVersion,
} from './faces.ts';

export interface FontFile {
  readonly face: FaceName;
  readonly family: string;
  readonly weight: number;
  /** The characters asked for and a space, sorted by code point. The font may lack some: see `findMissing`. */
  readonly characters: string;
  /** A woff2 font. */
  readonly data: Buffer;
  /** SHA-256 of `data`, hexadecimal. */
  readonly hash: string;
}

/** Without hints, which screens of today ignore, and with what sets and squeezes Chinese punctuation. */
const subsetOptions = {
  targetFormat: 'woff2',
  noHinting: true,
  keepFeatures: [
    'kern',
    'liga',
    'ccmp',
    'locl',
    'mark',
    'mkmk',
    'halt',
    'palt',
    'chws',
    'vert',
    'vhal',
    'vpal',
    'vchw',
    'vkrn',
  ],
} as const;

/** Says all that the drawing of a character depends on: the fonts' versions, and what is done to them. */
export function describeFonts(): string {
  return JSON.stringify([faceNames.map((face) => locateFace(face).version), describeRecipe()]);
}

function describeRecipe(): string {
  return JSON.stringify({ ...subsetOptions, by: readPackageVersion('subset-font') });
}

/**
 * Subsets the fonts to the characters of each face. A face without characters gets no file.
 *
 * @param options.cacheFolder - Finished fonts are kept here; it may be removed at any time.
 * @returns The same bytes for the same characters, in the order of `faceNames`.
 * @throws {DeckError} `cache-failed` when the folder cannot be read or written.
 */
export async function subsetFaces(
  faces: FaceCharacters,
  options: { readonly cacheFolder: string },
): Promise<FontFile[]> {
  const wanted = faceNames.filter((face) => (faces.get(face)?.size ?? 0) > 0);
  // Subsetting is one thread's work in WebAssembly. Worker threads would save a quarter of it on an idle
  // machine with two cores, and nothing beside the rest of a build, so there are none.
  return Promise.all(
    wanted.map((face) => subsetFace(face, faces.get(face) ?? new Set(), options.cacheFolder)),
  );
}

async function subsetFace(
  face: FaceName,
  codePoints: ReadonlySet<number>,
  cacheFolder: string,
): Promise<FontFile> {
  const characters = joinCharacters(codePoints);
  const source = locateFace(face);
  const data = await readOrMake(
    cacheFolder,
    nameEntry(face, source.version, describeRecipe(), characters),
    async () => {
      // Loaded only when a font must be made: it starts a WebAssembly harfbuzz.
      const { default: subsetFont } = await import('subset-font');
      return subsetFont(await readFile(source.path), characters, subsetOptions);
    },
  );
  const { family, weight } = deckFaces[face];
  return { face, family, weight, characters, data, hash: hashBytes(data) };
}

function joinCharacters(codePoints: ReadonlySet<number>): string {
  const sorted = [...new Set([0x20, ...codePoints])].sort((a, b) => a - b);
  return sorted.map((codePoint) => String.fromCodePoint(codePoint)).join('');
}
