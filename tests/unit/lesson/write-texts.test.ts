import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadFolder } from '../../../src/lesson/load-folder.ts';
import { writeTexts } from '../../../src/lesson/write-texts.ts';

const root = mkdtempSync(join(tmpdir(), 'write-texts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function open(name: string, text: string) {
  const directory = join(root, name);
  mkdirSync(directory);
  writeFileSync(join(directory, '1.md'), text);
  writeFileSync(join(directory, '2.md'), '别的');
  return { directory, folder: await loadFolder(directory, join(root, 'none')) };
}

it('keeps the byte order mark, the line ends and the rights, and leaves nothing beside', async () => {
  const { directory, folder } = await open('whole', '\uFEFF甲\r\n乙\r\n');
  chmodSync(join(directory, '1.md'), 0o640);
  const { mtimeMs } = statSync(join(directory, '2.md'));
  await writeTexts(folder, new Map([...folder.texts, ['1.md', '甲\r\n丙\r\n']]));
  expect(readFileSync(join(directory, '1.md'), 'utf8')).toBe('\uFEFF甲\r\n丙\r\n');
  expect(statSync(join(directory, '1.md')).mode & 0o777).toBe(0o640);
  expect(statSync(join(directory, '2.md')).mtimeMs).toBe(mtimeMs);
  expect(readdirSync(directory)).toEqual(['1.md', '2.md']);
});

it('says why a file cannot be written, with the status of the environment', async () => {
  const { directory, folder } = await open('read-only', '甲');
  chmodSync(join(directory, '1.md'), 0o444);
  await expect(writeTexts(folder, new Map([['1.md', '乙']]))).rejects.toMatchObject({
    code: 'write-failed',
    status: 3,
    message: expect.stringMatching(/没有读写的权限（EACCES）/),
  });
  expect(readFileSync(join(directory, '1.md'), 'utf8')).toBe('甲');
});

it('writes over nothing that changed since it was read', async () => {
  const { directory, folder } = await open('changed', '甲');
  writeFileSync(join(directory, '1.md'), '丁');
  await expect(writeTexts(folder, new Map([['1.md', '乙']]))).rejects.toThrow('它刚被别的程序改过');
  expect(readFileSync(join(directory, '1.md'), 'utf8')).toBe('丁');
});
