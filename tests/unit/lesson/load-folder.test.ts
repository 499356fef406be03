import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadFolder } from '../../../src/lesson/load-folder.ts';
import { readDeck } from '../../../src/read/deck.ts';
import { writeProblems } from '../read/read-slides.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'folder-'));
  await mkdir(join(root, 'slides'));
});
afterEach(() => rm(root, { recursive: true }));

const write = (name: string, text: string | Uint8Array) => writeFile(join(root, name), text);
const load = () => loadFolder(join(root, 'slides'), join(root, 'assets'));

describe('loadFolder', () => {
  it('reads Markdown and YAML, and lists assets', async () => {
    await mkdir(join(root, 'assets/photos'), { recursive: true });
    await Promise.all([
      write('slides/deck.yaml', 'title: 课'),
      write('slides/10-铸魂.md', '## 题'),
      write('slides/notes.txt', '不读'),
      write('assets/photos/会场.jpg', ''),
    ]);
    const { texts, assets, problems } = await load();
    expect([...texts.keys()]).toEqual(['10-铸魂.md', 'deck.yaml']);
    expect([...assets]).toEqual(['photos/会场.jpg']);
    expect(problems).toEqual([]);
  });

  it('takes one Markdown file for a lesson, with the pictures beside it', async () => {
    await Promise.all([
      write('slides/课.md', '## 题'),
      write('slides/另.md', '## 题'),
      write('slides/图.JPG', ''),
    ]);
    const { texts, assets, directory, picturePath } = await loadFolder(
      join(root, 'slides/课.md'),
      join(root, 'assets'),
    );
    expect([...texts.keys()]).toEqual(['课.md']);
    expect([...assets]).toEqual(['图.JPG']);
    expect(directory).toBe(join(root, 'slides'));
    expect(picturePath('图.JPG')).toBe(join(root, 'slides/图.JPG'));
  });

  it('finds pictures in folders below, and none outside', async () => {
    await mkdir(join(root, 'slides/照片/一月'), { recursive: true });
    await mkdir(join(root, 'slides/node_modules'));
    await Promise.all([
      write('slides/照片/一月/甲.png', ''),
      write('slides/node_modules/乙.png', ''),
      write('丙.png', ''),
    ]);
    await symlink(join(root, '丙.png'), join(root, 'slides/丙.png'));
    expect([...(await load()).assets]).toEqual(['照片/一月/甲.png']);
  });

  it('refuses a link that leads out of the folder', async () => {
    await write('secret.md', '## 密');
    await symlink(join(root, 'secret.md'), join(root, 'slides/1.md'));
    const { texts, problems } = await load();
    expect(texts.size).toBe(0);
    expect(problems.map((problem) => [problem.code, problem.message])).toEqual([
      ['unreadable-file', '链接指到了文件夹外面'],
    ]);
  });

  it('reports what cannot be opened', async () => {
    await mkdir(join(root, 'slides/1.md'));
    await symlink(join(root, 'slides/nowhere'), join(root, 'slides/2.md'));
    expect((await load()).problems.map((problem) => problem.message)).toEqual([
      '读不了这个文件（EISDIR）',
      '读不了这个文件（ENOENT）',
    ]);
  });

  it('says that there is no such folder', async () => {
    await expect(loadFolder(join(root, 'nowhere'), root)).rejects.toMatchObject({
      code: 'no-folder',
      status: 2,
    });
  });
});

describe('files in another encoding', () => {
  const gb18030 = Uint8Array.from([0xbf, 0xce, 0xbc, 0xfe]);
  const lesson = 'title: 课\nminutes: 0\nchapters:\n  - { id: one, title: 一, file: 1.md }\n';

  it.each(['deck.yaml', 'facts.yaml', '1.md'])('cost one problem: %s', async (name) => {
    await Promise.all([
      write('slides/deck.yaml', lesson),
      write('slides/facts.yaml', ''),
      write('slides/1.md', '## [4000余起](fact:disputes)'),
    ]);
    await write(`slides/${name}`, gb18030);
    const { problems } = readDeck(await load());
    expect(writeProblems(problems).map((text) => text.split(' ')[0])).toEqual(['unreadable-file']);
  });
});
