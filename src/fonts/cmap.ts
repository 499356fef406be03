/**
 * Reads which characters a font has, from its cmap alone.
 *
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap subtable formats 4 and 12
 */
import { unpackCmap } from './woff2-cmap.ts';

/**
 * Reads the code points that a font maps to a glyph, sorted.
 *
 * @throws {RangeError} when the bytes are no TrueType or woff2 font or its cmap has no Unicode subtable of format 4 or 12.
 */
export function readCodePoints(font: Buffer): number[] {
  if (font.toString('latin1', 0, 4) === 'wOF2') return readCmap(unpackCmap(font));
  if (font.length > 12 && font.readUInt32BE(0) === 0x00010000) return readCmap(findCmap(font));
  throw new RangeError('neither a TrueType nor a woff2 font');
}

function findCmap(font: Buffer): Buffer {
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const at = 12 + table * 16;
    if (font.toString('latin1', at, at + 4) !== 'cmap') continue;
    const offset = font.readUInt32BE(at + 8);
    return font.subarray(offset, offset + font.readUInt32BE(at + 12));
  }
  throw new RangeError('the font has no cmap');
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
