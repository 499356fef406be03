/**
 * Reads which characters a woff2 font has, without unpacking its outlines.
 *
 * @see https://www.w3.org/TR/WOFF2/ the header, the table directory and its compact numbers
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap subtable formats 4 and 12
 */
import { brotliDecompressSync } from 'node:zlib';

const headerBytes = 48;
/** Indices into WOFF2's list of known table tags; 63 means that the tag itself follows. */
const cmapIndex = 0;
const glyfIndex = 10;
const locaIndex = 11;
const ownTagIndex = 63;

/**
 * Reads the code points that a font maps to a glyph, sorted.
 *
 * @throws {RangeError} when the bytes are no woff2 font or its cmap has no Unicode subtable of format 4 or 12.
 */
export function readCodePoints(font: Buffer): number[] {
  if (font.toString('latin1', 0, 4) !== 'wOF2') throw new RangeError('not a woff2 font');
  const { offset, length, directoryEnd } = locateCmap(font);
  const tables = brotliDecompressSync(font.subarray(directoryEnd, directoryEnd + font.readUInt32BE(20)));
  return readCmap(tables.subarray(offset, offset + length));
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

function readCmap(cmap: Buffer): number[] {
  const codePoints = new Set<number>();
  let known = 0;
  for (let record = 0; record < cmap.readUInt16BE(2); record++) {
    const platform = cmap.readUInt16BE(4 + record * 8);
    const encoding = cmap.readUInt16BE(6 + record * 8);
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + record * 8));
    const format = subtable.readUInt16BE(0);
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (!unicode || (format !== 4 && format !== 12)) continue;
    known++;
    if (format === 4) readFormat4(subtable, codePoints);
    else readFormat12(subtable, codePoints);
  }
  if (known === 0) throw new RangeError('the cmap has no Unicode subtable of format 4 or 12');
  return [...codePoints].sort((a, b) => a - b);
}

function readFormat4(table: Buffer, codePoints: Set<number>): void {
  const doubled = table.readUInt16BE(6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = table.readUInt16BE(14 + segment);
    const first = table.readUInt16BE(16 + doubled + segment);
    const delta = table.readUInt16BE(16 + doubled * 2 + segment);
    const rangeAt = 16 + doubled * 3 + segment;
    const range = table.readUInt16BE(rangeAt);
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint++) {
      const stored = range === 0 ? codePoint : table.readUInt16BE(rangeAt + range + (codePoint - first) * 2);
      const mapped = range !== 0 && stored === 0 ? 0 : (stored + delta) & 0xffff;
      if (mapped !== 0) codePoints.add(codePoint);
    }
  }
}

function readFormat12(table: Buffer, codePoints: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const first = table.readUInt32BE(16 + group * 12);
    const last = table.readUInt32BE(20 + group * 12);
    const glyph = table.readUInt32BE(24 + group * 12);
    for (let codePoint = first; codePoint <= last; codePoint++) {
      if (glyph + codePoint - first !== 0) codePoints.add(codePoint);
    }
  }
}
