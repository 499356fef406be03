/** The packed tool, installed where nothing of the project is in reach, does what the project does. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runNpm } from '../../src/headless/run-npm.mjs';
import { lendServer, root, runVerb } from './parts/run-verb.ts';
import { makeFolder } from './parts/shipped-deck.ts';

/** Megabytes that an installation may take, without a browser. */
const mostMb = 150;
const unreachable = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)\b/;

const lesson = `# 进村入户办实事

某某所 · 2026年6月

---

## 三件事

- 走访[480余户](fact:own)，记下**急难愁盼** ☑
- 调解纠纷

备注：
讲稿写在这里，人名有镕和喆。

---

## 一张表

| 月 | 次 |
|---|---|
| 五月 | 12 |
`;

/** With every script and style that was made when it was packed. */
const parts = 'site deck.html slides.pdf handout.pdf script.pdf ledger.pdf slides.pptx'.split(' ');

let folder: string;
let home: string;
let installed: string;
let offline = '';

/** As a user's own shell has it: nothing that npm or Node were told for the tests. */
function makeEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|VITEST)/i.test(name));
  return { ...Object.fromEntries(kept), XDG_CACHE_HOME: join(home, '缓 存') };
}

const program = () => join(installed, '.bin/lesson');

function runLesson(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  const given = { cwd, encoding: 'utf8', env: { ...makeEnvironment(), ...env } } as const;
  const { status, stdout, stderr } = spawnSync(program(), args, given);
  return { status, said: stdout + stderr };
}

/** Lists all files below a folder with their sizes. */
async function listFiles(place: string): Promise<Map<string, number>> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  return new Map(paths.map((path, at) => [relative(place, path), sizes[at] ?? 0]));
}

beforeAll(async () => {
  folder = await makeFolder();
  home = join(folder, '家');
  const place = join(folder, '装 在这里');
  installed = join(place, 'node_modules');
  await mkdir(home);
  await mkdir(place);
  const packed = await runNpm(['pack', `--pack-destination=${folder}`], { cwd: root, capture: true });
  expect(packed).toMatchObject({ status: 0 });
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
  const options = ['--prefer-offline', '--no-save', '--no-fund', '--no-audit', '--fetch-retries=1'];
  const args = ['install', ...options, `--prefix=${place}`, join(folder, archive)];
  const { status, output } = await runNpm(args, { cwd: place, capture: true });
  if (status === 0) return;
  if (!unreachable.test(output)) throw new Error(output);
  offline = `npm's registry cannot be reached: ${unreachable.exec(output)?.[0]}`;
}, 120_000);

beforeEach(({ skip }) => skip(offline !== '', offline));

it('needs no compiler, and little room', async () => {
  const names = await readdir(installed);
  for (const name of [
    'vite',
    'esbuild',
    'lightningcss',
    'typescript',
    'echarts',
    '@xarsh',
    '@expo-google-fonts',
  ])
    expect(names).not.toContain(name);
  const sizes = await listFiles(installed);
  expect([...sizes.values()].reduce((sum, size) => sum + size, 0) / 1e6).toBeLessThan(mostMb);
});

it('builds the same bytes as the project, and writes beside its lesson and in its cache alone', async () => {
  const place = join(home, '我的 课');
  await mkdir(place);
  await writeFile(join(place, '课.md'), lesson);
  const before = await listFiles(installed);
  expect(runLesson(['build', ...parts], place)).toMatchObject({
    status: 0,
    said: expect.stringContaining('做好了'),
  });
  expect(await listFiles(installed)).toEqual(before);
  expect((await readdir(place)).sort()).toEqual(['dist', '课.md'].sort());
  const other = join(folder, 'clone');
  expect(runVerb(['build', ...parts, '--slides', place, '--out', other])).toMatchObject({ status: 0 });
  const files = await listFiles(other);
  expect(files.size).toBeGreaterThan(20);
  expect(await listFiles(join(place, 'dist'))).toEqual(files);
  for (const file of files.keys())
    expect((await readFile(join(place, 'dist', file))).equals(await readFile(join(other, file))), file).toBe(
      true,
    );
}, 120_000);

it('starts a lesson, checks it, shows it while it is written and serves what was built', async () => {
  expect(runLesson(['new', 'slides'], home).said).toContain('lesson build --slides slides');
  expect(runLesson(['check'], home)).toMatchObject({ status: 0 });
  await writeFile(join(home, '计时.json'), '{"kind":"deck-timings","seconds":{"cover":33}}');
  expect(runLesson(['timings', '计时.json'], home)).toMatchObject({ status: 0 });
  expect(runLesson(['build', 'site'], home)).toMatchObject({ status: 0 });
  const visit = (...args: string[]) =>
    lendServer(spawn(program(), args, { cwd: home, env: makeEnvironment() }), async (address) => {
      const page = await (await fetch(address)).text();
      const assets = [...page.matchAll(/(?:href|src)="\.\/(assets\/[^"]+)"/g)].map(([, path = '']) => path);
      expect(assets.length).toBeGreaterThan(1);
      for (const path of assets) expect((await fetch(new URL(path, address))).status, path).toBe(200);
      return { page, gallery: await fetch(new URL('gallery', address)) };
    });
  const started = await visit('start');
  expect(started.page).toContain('data-reading="1"');
  expect(started.gallery.status).toBe(200);
  expect((await visit('preview', '--port', '0')).page).not.toContain('data-reading');
}, 120_000);

describe('what is no lesson', () => {
  const cases: [string, Record<string, string>, string][] = [
    ['an empty folder', {}, '没有课件'],
    ['a folder without Markdown', { 'a.txt': '字' }, '没有课件'],
    ['a folder with a README alone', { 'README.md': '# 说明' }, 'README.md不算课件'],
    ['a text of 50 MB', { 'a.md': '## 一页\n\n一些字，很多。\n\n---\n\n'.repeat(1_300_000) }, 'a.md:1:1'],
    ['a list as deck.yaml', { 'deck.yaml': '- a\n', 'a.md': '# 课' }, 'deck.yaml:1:1'],
  ];
  it.each(cases)('is told, and nothing written: %s', async (name, files, says) => {
    const place = join(home, name);
    await mkdir(place);
    for (const [file, text] of Object.entries(files)) await writeFile(join(place, file), text);
    const { status, said } = runLesson(['build', 'deck.html'], place);
    expect(status).toBe(1);
    expect(said).toContain(says);
    expect(said).toContain('提示：');
    expect((await readdir(place)).sort()).toEqual(Object.keys(files).sort());
  });
});

it('says where its cache could be when it cannot be written', async () => {
  const place = join(home, '没有缓存');
  await mkdir(place);
  await writeFile(join(place, '课.md'), lesson);
  const { status, said } = runLesson(['build', 'deck.html'], place, { XDG_CACHE_HOME: join(place, '课.md') });
  expect({ status, said }).toMatchObject({ status: 3, said: expect.stringContaining('XDG_CACHE_HOME') });
  expect(await readdir(place)).toEqual(['课.md']);
});
