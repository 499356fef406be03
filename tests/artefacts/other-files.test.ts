import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, inject, it } from 'vitest';
import { publicSelection, selectDeck } from '../../src/deck/audience.ts';
import { readShippedDeck } from './parts/shipped-deck.ts';

const readDist = (name: string) => readFile(join(inject('dist'), name));
/** Width and height of a PNG. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('images/', () => {
  it('has a picture and a small one for every slide', async () => {
    const { slides } = selectDeck(await readShippedDeck(), publicSelection);
    const names = slides.map(({ number, id }) => `${String(number).padStart(2, '0')}-${id}`);
    const folder = await readdir(join(inject('dist'), 'images'));
    expect(folder.sort()).toEqual([...names.map((name) => `${name}.png`), 'card.png', 'thumbnails'].sort());
    const small = await readdir(join(inject('dist'), 'images/thumbnails'));
    expect(small.sort()).toEqual(names.map((name) => `${name}.webp`));
    const pictures = await Promise.all(names.map((name) => readDist(`images/${name}.png`)));
    for (const picture of pictures) expect(sizeOf(picture)).toEqual([1280, 720]);
    expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(slides.length);
  });

  it('has a card of 1200 x 630 for links', async () => {
    expect(sizeOf(await readDist('images/card.png'))).toEqual([1200, 630]);
  });
});

describe('the ledger for programs', () => {
  it('has every fact and every doubt, as CSV and as JSON', async () => {
    const { ledger } = await readShippedDeck();
    const csv = (await readDist('ledger.csv')).toString();
    const value = JSON.parse((await readDist('ledger.json')).toString());
    expect(csv.startsWith('\uFEFF编号,')).toBe(true);
    const ids = csv
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0]);
    expect(ids).toEqual([...ledger.facts, ...ledger.doubts].map(({ id }) => id));
    expect(value.facts.map(({ id }: { id: string }) => id)).toEqual(ledger.facts.map(({ id }) => id));
    expect(value.doubts).toHaveLength(ledger.doubts.length);
    expect(value.facts.find(({ id }: { id: string }) => id === 'volunteering')).toMatchObject({
      text: '480余次',
      value: 480,
      paragraphs: [13],
    });
  });
});

describe('take-along.zip', () => {
  it('holds everything under Chinese names that Windows reads', async () => {
    const bytes = await readDist('take-along.zip');
    const zip = await JSZip.loadAsync(bytes);
    const names = Object.keys(zip.files).map((name) => name.split('/').at(-1));
    expect(names).toEqual(
      expect.arrayContaining([
        '使用说明.txt',
        '课件（双击打开）.html',
        '课件.pdf',
        '讲稿.pdf',
        '数据台账.csv',
      ]),
    );
    for (const flags of readFlags(bytes)) expect(flags & 0x800).toBe(0x800);
    const inside = zip.file(/\/课件\.pdf$/)[0];
    expect(await inside?.async('nodebuffer')).toEqual(await readDist('slides.pdf'));
    const guide = await zip.file(/使用说明\.txt$/)[0]?.async('string');
    expect(guide).toContain('课件（双击打开）.html');
    expect(guide).not.toMatch(/[^\r]\n/);
  });
});

/** Flags of all entries in the central directory. */
function readFlags(zip: Buffer): number[] {
  const flags: number[] = [];
  const signature = Buffer.from('PK\u0001\u0002', 'latin1');
  for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 4)) {
    const namesLength = zip.readUInt16LE(at + 28);
    if (namesLength > 0 && namesLength < 512) flags.push(zip.readUInt16LE(at + 8));
  }
  return flags;
}
