/** Shares the characters of a page out among the fonts: what a face lacks goes to the first spare font that has it. */
import { readCoverage } from './coverage.ts';
import { type FaceCharacters, type FontName, faceNames } from './faces.ts';

/** Code points by the font that draws them. */
export type FontCharacters = ReadonlyMap<FontName, ReadonlySet<number>>;

export interface SharedCharacters {
  /** Only the fonts that are needed. */
  readonly fonts: FontCharacters;
  /** What no font has, sorted: the system's own fonts draw it. What draws nothing is never missing. */
  readonly missing: readonly number[];
}

/** Shares out what a page asks its faces for. */
export async function shareCharacters(
  faces: FaceCharacters,
  options: { readonly cacheFolder: string },
): Promise<SharedCharacters> {
  const fonts = new Map<FontName, ReadonlySet<number>>();
  const lacking = new Set<number>();
  for (const face of faceNames) {
    const asked = faces.get(face) ?? new Set();
    if (asked.size === 0) continue;
    const { has } = await readCoverage(face, options);
    const letters = composeLetters(asked).filter(has);
    const drawn = new Set([...asked].filter(has).concat(letters));
    if (drawn.size > 0) fonts.set(face, drawn);
    const marks = new Set(letters.flatMap((letter) => listCodePoints(spell(letter).normalize('NFD'))));
    for (const codePoint of asked) if (!has(codePoint) && !marks.has(codePoint)) lacking.add(codePoint);
  }
  // Most pages need no spare font, and read nothing of them.
  if (lacking.size === 0) return { fonts, missing: [] };
  const { symbols, emoji, missing } = await shareSpares([...lacking], faces, options);
  if (symbols.length > 0) fonts.set('symbols', new Set(symbols));
  if (emoji.some(drawsInk)) fonts.set('emoji', new Set(emoji));
  return { fonts, missing: missing.filter(drawsInk).sort((a, b) => a - b) };
}

async function shareSpares(
  lacking: readonly number[],
  faces: FaceCharacters,
  options: { readonly cacheFolder: string },
): Promise<{ symbols: number[]; emoji: number[]; missing: number[] }> {
  const ofSymbols = await readCoverage('symbols', options);
  const ofEmoji = await readCoverage('emoji', options);
  const isEmoji = (codePoint: number) =>
    ofEmoji.has(codePoint) && (joinsEmoji(codePoint) || looksAsEmoji(codePoint) || !ofSymbols.has(codePoint));
  return {
    symbols: lacking.filter((codePoint) => ofSymbols.has(codePoint) && !isEmoji(codePoint)),
    emoji: [...lacking.filter(isEmoji), ...listParts(faces, lacking).filter(ofEmoji.has)],
    missing: lacking.filter((codePoint) => !ofSymbols.has(codePoint) && !ofEmoji.has(codePoint)),
  };
}

/** Lists letters that text writes as a letter and a mark, as in ü: shapers draw the one that the font has. */
function composeLetters(asked: ReadonlySet<number>): number[] {
  const marks = [...asked].map(spell).filter((character) => /\p{Mn}/u.test(character));
  const letters = new Set<number>();
  if (marks.length === 0) return [];
  const compose = (base: string) => {
    for (const mark of marks) {
      const [letter = 0, ...more] = listCodePoints((base + mark).normalize('NFC'));
      if (more.length > 0 || letters.has(letter)) continue;
      letters.add(letter);
      compose(spell(letter)); // ǚ has two marks
    }
  };
  for (const codePoint of asked) compose(spell(codePoint));
  return [...letters];
}

/** Lists what may be a part of an emoji of several characters, which one font must hold whole. */
function listParts(faces: FaceCharacters, lacking: readonly number[]): number[] {
  if (!lacking.some(joinsEmoji)) return [];
  const hasKeycap = lacking.includes(keycap);
  return [...faces.values()].flatMap((asked) => [...asked]).filter((part) => part > 0x7f || hasKeycap);
}

const keycap = 0x20e3;

/** Zero-width joiner, keycap, skin tones and tags. */
function joinsEmoji(codePoint: number): boolean {
  return (
    codePoint === 0x200d ||
    codePoint === keycap ||
    (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) ||
    (codePoint >= 0xe0020 && codePoint <= 0xe007f)
  );
}

/** So that 👍 is drawn as 🔥 is, though the symbols have one too. */
function looksAsEmoji(codePoint: number): boolean {
  return /^\p{Emoji_Presentation}$/u.test(spell(codePoint));
}

function drawsInk(codePoint: number): boolean {
  return !/^\p{Default_Ignorable_Code_Point}$/u.test(spell(codePoint));
}

function spell(codePoint: number): string {
  return String.fromCodePoint(codePoint);
}

function listCodePoints(text: string): number[] {
  return [...text].map((character) => character.codePointAt(0) ?? 0);
}
