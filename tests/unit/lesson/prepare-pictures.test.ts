import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { preparePictures } from '../../../src/lesson/prepare-pictures.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'deck-prepare-'));
});
afterEach(() => rm(root, { recursive: true }));

const at = (line: number) => ({ file: '课.md', line, column: 1 });
const cache = () => join(root, 'cache');
const folderOf = (...names: string[]) => ({
  assets: new Set(names),
  picturePath: (name: string) => join(root, name),
});
const dot = (width: number) =>
  sharp({ create: { width, height: 10, channels: 3, background: '#456' } })
    .png()
    .toBuffer();

describe('preparePictures', () => {
  it('converts each content once, whatever its name', async () => {
    await writeFile(join(root, '甲.png'), await dot(20));
    await writeFile(join(root, '乙.PNG'), await dot(20));
    const folder = folderOf('甲.png', '乙.PNG');
    const uses = [
      { src: '甲.png', at: at(1) },
      { src: '乙.png', at: at(2) },
    ];
    const { pictures, problems } = await preparePictures(uses, folder, cache());
    expect(problems).toEqual([]);
    expect(pictures.get('甲.png')).toMatchObject({ widthPx: 20, heightPx: 10 });
    expect(pictures.get('乙.png')).toEqual(pictures.get('甲.png'));
    const made = pictures.get('甲.png')?.screen.path ?? '';
    const before = (await stat(made)).ino;
    await preparePictures(uses, folder, cache());
    expect((await stat(made)).ino).toBe(before);
  });

  it('makes anew what is gone from the cache', async () => {
    await writeFile(join(root, '甲.png'), await dot(20));
    const prepare = () => preparePictures([{ src: '甲.png', at: at(1) }], folderOf('甲.png'), cache());
    const made = (await prepare()).pictures.get('甲.png')?.print.path ?? '';
    await rm(made);
    await prepare();
    expect(existsSync(made)).toBe(true);
  });

  it('keeps no place in the cache', async () => {
    await writeFile(join(root, '甲.png'), await dot(20));
    await preparePictures([{ src: '甲.png', at: at(1) }], folderOf('甲.png'), cache());
    const names = await readdir(cache());
    for (const name of names) expect((await readFile(join(cache(), name))).includes(root)).toBe(false);
  });

  it('reports a picture that is none wherever it is named, and goes on', async () => {
    await writeFile(join(root, '坏.jpg'), 'no picture');
    await writeFile(join(root, '甲.png'), await dot(20));
    const { pictures, problems } = await preparePictures(
      [
        { src: '坏.jpg', at: at(3) },
        { src: '甲.png', at: at(4) },
        { src: '坏.jpg', at: at(9) },
        { src: '没有.png', at: at(10) },
      ],
      folderOf('坏.jpg', '甲.png'),
      cache(),
    );
    expect([...pictures.keys()]).toEqual(['甲.png']);
    expect(problems.map(({ code, at: { line }, message }) => `${line} ${code} ${message}`)).toEqual([
      '3 unreadable-image 图片“坏.jpg”打不开，文件不完整或者不是图片',
      '9 unreadable-image 图片“坏.jpg”打不开，文件不完整或者不是图片',
    ]);
  });
});
