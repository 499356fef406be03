/** Reads advance widths from a TrueType font: head, hhea, hmtx and cmap of format 12. */

/** Finds the advance of a code point in thousandths of an em, rounded; 0 where the font has no glyph. */
export function openAdvances(font: Buffer): (codePoint: number) => number {
  const tables = new Map<string, Buffer>();
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const at = 12 + table * 16;
    const offset = font.readUInt32BE(at + 8);
    tables.set(
      font.toString('latin1', at, at + 4),
      font.subarray(offset, offset + font.readUInt32BE(at + 12)),
    );
  }
  const table = (name: string): Buffer => {
    const found = tables.get(name);
    if (found === undefined) throw new RangeError(`the font has no ${name}`);
    return found;
  };
  const unitsPerEm = table('head').readUInt16BE(18);
  const measured = table('hhea').readUInt16BE(34);
  const glyphOf = openCmap(table('cmap'));
  return (codePoint) => {
    const glyph = glyphOf(codePoint);
    if (glyph === 0) return 0;
    const units = table('hmtx').readUInt16BE(Math.min(glyph, measured - 1) * 4);
    return Math.round((units * 1000) / unitsPerEm);
  };
}

function openCmap(cmap: Buffer): (codePoint: number) => number {
  for (let record = 0; record < cmap.readUInt16BE(2); record++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + record * 8));
    if (subtable.readUInt16BE(0) === 12) return (codePoint) => findInFormat12(subtable, codePoint);
  }
  throw new RangeError('the font has no cmap of format 12');
}

function findInFormat12(table: Buffer, codePoint: number): number {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const first = table.readUInt32BE(16 + group * 12);
    const last = table.readUInt32BE(20 + group * 12);
    if (codePoint >= first && codePoint <= last)
      return table.readUInt32BE(24 + group * 12) + codePoint - first;
  }
  return 0;
}
