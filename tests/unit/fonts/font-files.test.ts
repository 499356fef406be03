import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCodePoints } from '../../../src/fonts/cmap.ts';
import { readCoverage } from '../../../src/fonts/coverage.ts';
import { readFaces } from '../../../src/fonts/face-characters.ts';
import { type FontFile, subsetFaces } from '../../../src/fonts/font-files.ts';

const faces = readFaces('<h2>调处“余”</h2><p>4000余起<b>99.6%</b></p>');
let cacheFolder = '';
let files: FontFile[] = [];

beforeAll(async () => {
  cacheFolder = mkdtempSync(join(tmpdir(), 'deck-fonts-'));
  files = await subsetFaces(faces, { cacheFolder });
});
afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }));

const listEntries = (): string[] => readdirSync(cacheFolder).sort();
const findEntry = (label: string): string => {
  const name = listEntries().find((entry) => entry.startsWith(label));
  if (!name) throw new Error(`no entry ${label}`);
  return join(cacheFolder, name);
};

const readCharacters = ({ data }: FontFile) => String.fromCodePoint(...readCodePoints(data));

describe('subsetFaces', () => {
  it('makes one font a face with exactly the characters asked for, a space, and a dash for its Chinese forms', () => {
    expect(files.map(({ name, family, weight }) => ({ name, family, weight }))).toEqual([
      { name: 'sans-400', family: 'Deck Sans', weight: 400 },
      { name: 'sans-700', family: 'Deck Sans', weight: 700 },
      { name: 'serif-900', family: 'Deck Serif', weight: 900 },
    ]);
    expect(files.map((file) => file.characters)).toEqual([' 04余起', ' %.69', ' “”余处调']);
    expect(files.map(readCharacters)).toEqual([' 04—余起', ' %.69—', ' —“”余处调']);
  });

  it('makes a spare font of what the faces lack, and no other', async () => {
    const made = await subsetFaces(readFaces('<h2>☑</h2><p>一☑🔥</p>'), { cacheFolder });
    expect(made.map(({ family, characters }) => [family, characters])).toEqual([
      ['Deck Sans', ' 一'],
      ['Deck Symbols', ' ☑'],
      ['Deck Emoji', ' 🔥'],
    ]);
    expect(made.map(readCharacters)).toEqual([' —一', ' ☑', ' 🔥']);
  });

  it('leaves out a face that nothing needs', async () => {
    const some = await subsetFaces(readFaces('<h2>调处“余”</h2>'), { cacheFolder });
    expect(some.map(({ name }) => name)).toEqual(['serif-900']);
  });

  it('gives the same bytes from the cache and from scratch', async () => {
    const cached = await subsetFaces(faces, { cacheFolder });
    expect(cached).toEqual(files);
    const other = mkdtempSync(join(tmpdir(), 'deck-fonts-'));
    expect(await subsetFaces(faces, { cacheFolder: other })).toEqual(files);
    rmSync(other, { recursive: true });
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 500)],
    ['emptied', () => Buffer.alloc(0)],
    ['changed in one bit', (bytes: Buffer) => bytes.fill((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1)],
  ])('remakes an entry that was %s', async (_how, damage) => {
    const path = findEntry('sans-700');
    const before = readFileSync(path);
    writeFileSync(path, damage(readFileSync(path)));
    expect(await subsetFaces(faces, { cacheFolder })).toEqual(files);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('keeps 250 entries, the ones used last, and no temporary file of a build that broke off', async () => {
    const old = new Date(Date.now() - 7_200_000);
    for (let count = 0; count < 260; count++) {
      const path = join(cacheFolder, `sans-400-${count}.entry`);
      writeFileSync(path, 'old');
      utimesSync(path, old, old);
    }
    writeFileSync(join(cacheFolder, 'a.tmp'), 'old');
    utimesSync(join(cacheFolder, 'a.tmp'), old, old);
    const used = findEntry('serif-900');
    utimesSync(used, old, old);
    await subsetFaces(faces, { cacheFolder });
    await subsetFaces(readFaces('<b>新</b>'), { cacheFolder });
    expect(listEntries()).toHaveLength(250);
    expect(listEntries()).not.toContain('a.tmp');
    expect(listEntries().map((name) => join(cacheFolder, name))).toContain(used);
  });

  it('does not load the subsetter when all is cached', () => {
    const script = `
      import { createRequire } from 'node:module';
      import { readFaces } from './src/fonts/face-characters.ts';
      import { subsetFaces } from './src/fonts/font-files.ts';
      const html = '<h2>调处“余”</h2><p>4000余起<b>99.6%</b></p>';
      await subsetFaces(readFaces(html), { cacheFolder: process.argv[1] });
      console.log(Object.keys(createRequire(import.meta.url).cache).filter((path) => /subset-font|harfbuzz/.test(path)).length);`;
    const run = (folder: string): string =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, folder], {
        encoding: 'utf8',
      }).trim();
    expect(run(cacheFolder)).toBe('0');
    const empty = mkdtempSync(join(tmpdir(), 'deck-fonts-'));
    expect(Number(run(empty))).toBeGreaterThan(0);
    rmSync(empty, { recursive: true });
  });

  it('says so when the cache is no folder', async () => {
    const file = join(cacheFolder, 'a-file');
    writeFileSync(file, '');
    await expect(subsetFaces(faces, { cacheFolder: file })).rejects.toThrow(
      expect.objectContaining({ code: 'cache-failed', status: 3 }),
    );
    rmSync(file);
  });
});

describe('readCoverage', () => {
  it('knows what the full font has, the same from its cache', async () => {
    const coverage = await readCoverage('serif-900', { cacheFolder });
    const again = await readCoverage('serif-900', { cacheFolder });
    for (const { has } of [coverage, again]) {
      for (const character of '党建一余“”…—·％䶮𬘭') expect(has(character.codePointAt(0) ?? 0)).toBe(true);
      expect([0x1f600, 0, 0x10ffff, 0x9fffff].filter(has)).toEqual([]);
    }
  });
});

describe('readCodePoints', () => {
  it('refuses what is no font', () => {
    expect(() => readCodePoints(Buffer.from('wOFF or anything'))).toThrow(RangeError);
    expect(() => readCodePoints(Buffer.alloc(0))).toThrow(RangeError);
  });
});
