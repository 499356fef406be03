/** The fonts of a deck, and where their full files are. All are static TrueType: others turn into Type 3 in PDFs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packedAs } from '../deck/packed-as.mjs';

interface Font {
  readonly family: string;
  readonly weight: number;
  readonly package: string;
  /** Path of the full font in its package. */
  readonly file: string;
}

/** The faces that the markup asks for, see face-characters.ts. */
export const deckFaces = {
  'sans-400': {
    family: 'Deck Sans',
    weight: 400,
    package: '@expo-google-fonts/noto-sans-sc',
    file: '400Regular/NotoSansSC_400Regular.ttf',
  },
  'sans-700': {
    family: 'Deck Sans',
    weight: 700,
    package: '@expo-google-fonts/noto-sans-sc',
    file: '700Bold/NotoSansSC_700Bold.ttf',
  },
  'serif-900': {
    family: 'Deck Serif',
    weight: 900,
    package: '@expo-google-fonts/noto-serif-sc',
    file: '900Black/NotoSerifSC_900Black.ttf',
  },
} as const satisfies Record<string, Font>;

/** The fonts of what a face lacks, the first one that has it; base.css names them after every face. */
export const spareFonts = {
  symbols: {
    family: 'Deck Symbols',
    weight: 400,
    package: '@fontsource/noto-sans-symbols-2',
    file: 'files/noto-sans-symbols-2-symbols-400-normal.woff2',
  },
  emoji: {
    family: 'Deck Emoji',
    weight: 400,
    package: '@fontsource/noto-emoji',
    file: 'files/noto-emoji-emoji-400-normal.woff2',
  },
} as const satisfies Record<string, Font>;

export type FaceName = keyof typeof deckFaces;
export type SpareName = keyof typeof spareFonts;
export type FontName = FaceName | SpareName;

const fonts = { ...deckFaces, ...spareFonts };
export const faceNames = Object.keys(deckFaces) as readonly FaceName[];
export const fontNames = Object.keys(fonts) as readonly FontName[];

/** Code points that a page needs, by the face that its markup asks for. */
export type FaceCharacters = ReadonlyMap<FaceName, ReadonlySet<number>>;

export function joinFaces(one: FaceCharacters, other: FaceCharacters): FaceCharacters {
  return new Map(
    faceNames.map((face) => [face, new Set([...(one.get(face) ?? []), ...(other.get(face) ?? [])])]),
  );
}

/** Says whether a font is for what the faces lack. */
export function isSpare(name: FontName): name is SpareName {
  return name in spareFonts;
}

/** A full font on disk; `version` changes whenever its bytes do. */
export interface FontSource {
  readonly family: string;
  readonly weight: number;
  readonly path: string;
  readonly version: string;
}

/** Is where the package has the fonts, below its root. */
export const packedFonts = 'packed/fonts';

/** Locates a full font in its package, or in ours. */
export function locateFont(name: FontName): FontSource {
  const { family, weight, package: owner, file } = fonts[name];
  if (packedAs !== '') {
    const packed = new URL(`../../${packedFonts}/${nameFile(name)}`, import.meta.url);
    return { family, weight, path: fileURLToPath(packed), version: packedAs };
  }
  const path = createRequire(import.meta.url).resolve(`${owner}/${file}`);
  return { family, weight, path, version: `${owner}/${file}@${readPackageVersion(owner)}` };
}

/** Names the file that the package has a font as. */
export function nameFile(name: FontName): string {
  return `${name}${extname(fonts[name].file)}`;
}

/** Reads the version of an installed package. */
export function readPackageVersion(name: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
