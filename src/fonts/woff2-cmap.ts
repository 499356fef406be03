/**
 * Finds the cmap of a woff2 font, without unpacking its outlines.
 *
 * @see https://www.w3.org/TR/WOFF2/ the header, the table directory and its compact numbers
 */
import { brotliDecompressSync } from 'node:zlib';

const headerBytes = 48;
/** Indices into WOFF2's list of known table tags; 63 means that the tag itself follows. */
const cmapIndex = 0;
const glyfIndex = 10;
const locaIndex = 11;
const ownTagIndex = 63;

/**
 * Unpacks the cmap of a woff2 font.
 *
 * @throws {RangeError} when it has none.
 */
export function unpackCmap(font: Buffer): Buffer {
  const { offset, length, directoryEnd } = locateCmap(font);
  const tables = brotliDecompressSync(font.subarray(directoryEnd, directoryEnd + font.readUInt32BE(20)));
  return tables.subarray(offset, offset + length);
}

/** Walks the table directory; the tables lie end to end in one Brotli stream. */
function locateCmap(font: Buffer): { offset: number; length: number; directoryEnd: number } {
  let at = headerBytes;
  const readCompact = (): number => {
    let value = 0;
    for (let count = 0; count < 5; count++) {
      const byte = font.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new RangeError('a compact number is too long');
  };
  let streamed = 0;
  let cmap: { offset: number; length: number } | undefined;
  for (let table = font.readUInt16BE(12); table > 0; table--) {
    const flags = font.readUInt8(at++);
    const index = flags & 0x3f;
    if (index === ownTagIndex) at += 4;
    const version = flags >> 6;
    const originalLength = readCompact();
    // For glyf and loca, version 0 is the transformed one and 3 the plain one; for all others 0 is plain.
    const transformed = index === glyfIndex || index === locaIndex ? version === 0 : version !== 0;
    const length = transformed ? readCompact() : originalLength;
    if (index === cmapIndex) cmap = { offset: streamed, length };
    streamed += length;
  }
  if (!cmap) throw new RangeError('the font has no cmap');
  return { ...cmap, directoryEnd: at };
}
