import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  const readTable = async (name: string) => readCsv((await readDist(name)).toString());

  it('has a file for every table: as many cells in every row, a byte order mark, ends of lines as in Windows', async () => {
    const { ledger } = await readShippedDeck();
    for (const [name, entries] of [
      ['ledger.csv', ledger.facts],
      ['doubts.csv', ledger.doubts],
    ] as const) {
      const text = (await readDist(name)).toString();
      expect(text.startsWith('\uFEFF编号,')).toBe(true);
      expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
      const [head, ...rows] = readCsv(text);
      expect(rows.map(([id]) => id)).toEqual(entries.map(({ id }) => id));
      expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head?.length]));
      expect(head?.filter((word, column) => word === '' || rows.every((row) => row[column] === ''))).toEqual(
        [],
      );
    }
  });

  it('says in both files what is doubtful of which fact', async () => {
    const [facts, doubts] = [await readTable('ledger.csv'), await readTable('doubts.csv')];
    const pairs = (table: string[][], from: string, to: string) => {
      const [head = [], ...rows] = table;
      const [one, other] = [head.indexOf(from), head.indexOf(to)];
      return rows.flatMap((row) =>
        (row[other] || '')
          .split('；')
          .filter(Boolean)
          .map((id) => [row[one] ?? '', id]),
      );
    };
    const seen = pairs(doubts, '编号', '涉及').map(([doubt, fact]) => `${fact} ${doubt}`);
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.sort()).toEqual(
      pairs(facts, '编号', '存疑')
        .map((pair) => pair.join(' '))
        .sort(),
    );
  });

  it('has every fact and every doubt as JSON', async () => {
    const { ledger } = await readShippedDeck();
    const value = JSON.parse((await readDist('ledger.json')).toString());
    expect(value.facts.map(({ id }: { id: string }) => id)).toEqual(ledger.facts.map(({ id }) => id));
    expect(value.doubts).toHaveLength(ledger.doubts.length);
    expect(value.facts.find(({ id }: { id: string }) => id === 'volunteering')).toMatchObject({
      text: '480余次',
      value: 480,
      paragraphs: [13],
    });
  });
});

/** Reads CSV as table programs do. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.slice(1).matchAll(/(?:"(?:[^"]|"")*"|[^"\r])*\r\n/g)) {
    const cells = line[0].slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
    rows.push([...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  }
  return rows;
}
