/** The three faces of a deck, and where their full fonts are. All are static TrueType: others turn into Type 3 in PDFs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const deckFaces = {
  'sans-400': { family: 'Deck Sans', weight: 400, package: '@fontsource/noto-sans-sc', stem: 'noto-sans-sc' },
  'sans-700': { family: 'Deck Sans', weight: 700, package: '@fontsource/noto-sans-sc', stem: 'noto-sans-sc' },
  'serif-900': {
    family: 'Deck Serif',
    weight: 900,
    package: '@fontsource/noto-serif-sc',
    stem: 'noto-serif-sc',
  },
} as const satisfies Record<string, { family: string; weight: number; package: string; stem: string }>;

export type FaceName = keyof typeof deckFaces;
export const faceNames = Object.keys(deckFaces) as readonly FaceName[];

/** Code points that a page needs, by face. */
export type FaceCharacters = ReadonlyMap<FaceName, ReadonlySet<number>>;

export function joinFaces(one: FaceCharacters, other: FaceCharacters): FaceCharacters {
  return new Map(
    faceNames.map((face) => [face, new Set([...(one.get(face) ?? []), ...(other.get(face) ?? [])])]),
  );
}

/** A full font on disk; `version` changes whenever its bytes do. */
export interface FontSource {
  readonly path: string;
  readonly version: string;
}

/** Locates the full font of a face in its package: the file that holds all Simplified Chinese, not a slice. */
export function locateFace(face: FaceName): FontSource {
  const { package: name, stem, weight } = deckFaces[face];
  const file = `${name}/files/${stem}-chinese-simplified-${weight}-normal.woff2`;
  return {
    path: createRequire(import.meta.url).resolve(file),
    version: `${file}@${readPackageVersion(name)}`,
  };
}

/** Reads the version of an installed package. */
export function readPackageVersion(name: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
