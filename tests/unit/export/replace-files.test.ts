import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceFiles } from '../../../src/export/parts/replace-files.ts';

let out: string;

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'deck-replace-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

const text = (words: string) => Buffer.from(words);
const read = (name: string) => readFile(join(out, name), 'utf8');

it('replaces files and whole folders, and leaves nothing beside them', async () => {
  await writeFile(join(out, 'a.pdf'), 'old');
  await mkdir(join(out, 'images'));
  await writeFile(join(out, 'images/gone.png'), 'old');
  const images = new Map([
    ['1.png', text('new')],
    ['thumbnails/1.webp', text('small')],
  ]);
  await replaceFiles(
    out,
    new Map<string, Uint8Array | typeof images>([
      ['a.pdf', text('new')],
      ['images/', images],
    ]),
  );
  expect(await read('a.pdf')).toBe('new');
  expect((await readdir(out, { recursive: true })).sort()).toEqual(
    ['a.pdf', 'images', 'images/1.png', 'images/thumbnails', 'images/thumbnails/1.webp'].sort(),
  );
});

it('makes the output folder', async () => {
  await replaceFiles(join(out, 'new/dist'), new Map([['a.pdf', text('new')]]));
  expect(await read('new/dist/a.pdf')).toBe('new');
});

it('brings everything back when a later file cannot be moved in', async () => {
  await writeFile(join(out, 'a.pdf'), 'old');
  await writeFile(join(out, 'sub'), 'a file where a folder is wanted');
  const outputs = new Map([
    ['a.pdf', text('new')],
    ['b.pdf', text('new')],
    ['sub/c.pdf', text('new')],
  ]);
  await expect(replaceFiles(out, outputs)).rejects.toMatchObject({ code: 'write-failed', status: 3 });
  expect(await read('a.pdf')).toBe('old');
  expect((await readdir(out)).sort()).toEqual(['a.pdf', 'sub']);
});

it('says in Chinese why it could not', async () => {
  await writeFile(join(out, 'file'), '');
  await expect(replaceFiles(join(out, 'file'), new Map())).rejects.toThrow(
    `那里有一个同名的文件（EEXIST）：${join(out, 'file')}。原来的文件没有动。`,
  );
});
