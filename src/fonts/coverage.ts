/** Which characters the full fonts have. */
import { readFile } from 'node:fs/promises';
import { nameEntry, readOrMake } from '../cache/byte-cache.ts';
import { readCodePoints } from './cmap.ts';
import { type FontName, locateFont } from './faces.ts';

export interface Coverage {
  readonly has: (codePoint: number) => boolean;
}

/** Reads which code points a full font has. Reading the font takes a while, so the answer is cached. */
export async function readCoverage(
  font: FontName,
  options: { readonly cacheFolder: string },
): Promise<Coverage> {
  const { path, version } = locateFont(font);
  const packed = await readOrMake(
    options.cacheFolder,
    nameEntry(`coverage-${font}`, version, format),
    async () => packRanges(readCodePoints(await readFile(path))),
  );
  return { has: (codePoint) => isInRange(packed, codePoint) };
}

/** Names how the answer is written. */
const format = 'ranges';
/** First and last code point of a range, four bytes each: a font of 30,000 characters has 450 ranges. */
const rangeBytes = 8;

function packRanges(codePoints: readonly number[]): Buffer {
  const ends = codePoints.flatMap((codePoint, index) => [
    ...(codePoints[index - 1] === codePoint - 1 ? [] : [codePoint]),
    ...(codePoints[index + 1] === codePoint + 1 ? [] : [codePoint]),
  ]);
  const packed = Buffer.alloc(ends.length * 4);
  for (const [index, end] of ends.entries()) packed.writeUInt32LE(end, index * 4);
  return packed;
}

function isInRange(packed: Buffer, codePoint: number): boolean {
  let low = 0;
  let high = packed.length / rangeBytes;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (packed.readUInt32LE(middle * rangeBytes + 4) < codePoint) low = middle + 1;
    else high = middle;
  }
  return low * rangeBytes < packed.length && packed.readUInt32LE(low * rangeBytes) <= codePoint;
}
