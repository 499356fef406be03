/** Which characters the full fonts have, so that one that is missing is reported and never seen as a stranger. */
import { readFile } from 'node:fs/promises';
import { nameEntry, readOrMake } from '../cache/byte-cache.ts';
import { type FaceCharacters, type FaceName, faceNames, locateFace } from './faces.ts';
import { readCodePoints } from './woff2-cmap.ts';

export type CodePointSet = ReadonlySet<number>;

/** Reads the code points that the full font of a face has. Unpacking takes a while, so the answer is cached. */
export async function readCoverage(
  face: FaceName,
  options: { readonly cacheFolder: string },
): Promise<CodePointSet> {
  const { path, version } = locateFace(face);
  const bytes = await readOrMake(options.cacheFolder, nameEntry(`coverage-${face}`, version), async () =>
    packCodePoints(readCodePoints(await readFile(path))),
  );
  return unpackCodePoints(bytes);
}

/**
 * Finds the characters that a face must hold and cannot, sorted.
 * Faces that lack none are not in the map, so `size` is 0 when all is well.
 * Joiners, variation selectors and other characters that draw nothing are never missing.
 */
export async function findMissing(
  faces: FaceCharacters,
  options: { readonly cacheFolder: string },
): Promise<Map<FaceName, number[]>> {
  const missing = new Map<FaceName, number[]>();
  for (const face of faceNames) {
    const wanted = [...(faces.get(face) ?? [])];
    if (wanted.length === 0) continue;
    const coverage = await readCoverage(face, options);
    const lacking = wanted.filter((codePoint) => !coverage.has(codePoint) && drawsInk(codePoint));
    if (lacking.length > 0)
      missing.set(
        face,
        lacking.sort((a, b) => a - b),
      );
  }
  return missing;
}

function drawsInk(codePoint: number): boolean {
  return !/^\p{Default_Ignorable_Code_Point}$/u.test(String.fromCodePoint(codePoint));
}

/** Three bytes a code point, little-endian. */
function packCodePoints(codePoints: readonly number[]): Buffer {
  const bytes = Buffer.alloc(codePoints.length * 3);
  for (const [index, codePoint] of codePoints.entries()) bytes.writeUIntLE(codePoint, index * 3, 3);
  return bytes;
}

function unpackCodePoints(bytes: Buffer): Set<number> {
  const codePoints = new Set<number>();
  for (let at = 0; at < bytes.length; at += 3) codePoints.add(bytes.readUIntLE(at, 3));
  return codePoints;
}
