/** A project that is moved with all that its commands have kept works where it then is: nothing kept names its place. */
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { arePackagesCurrent } from '../../scripts/installed-packages.mjs';
import { root, runVerb, withServer } from './parts/run-verb.ts';
import { makeFolder } from './parts/shipped-deck.ts';

const parts = ['scripts', 'src', 'assets', 'slides', 'tests/property', 'tests/unit/cache'];
const files = ['package.json', 'package-lock.json', 'vitest.config.ts', 'tsconfig.json'];

let first: string;
let moved: string;

const run = (project: string, ...args: string[]) => runVerb(args, project);

/** Starts a server, asks it for a page and its fonts, and stops it. */
function visit(project: string, ...args: string[]): Promise<string> {
  return withServer(
    args,
    async (address) => {
      const page = await (await fetch(address)).text();
      const style = / href="\.\/(assets\/[^"]+\.css)"/.exec(page)?.[1] ?? '';
      return page + (await (await fetch(new URL(style, address))).text());
    },
    project,
  );
}

/** Lists the kept files that hold a text, as it is or as an address. */
async function findInCache(project: string, text: string): Promise<string[]> {
  const entries = await readdir(join(project, '.cache'), { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (bytes.includes(text) || bytes.includes(pathToFileURL(text).href)) found.push(path);
  }
  return found;
}

beforeAll(async () => {
  // Else the copy would install them, into the folder that it is linked to.
  expect(arePackagesCurrent(root)).toBe(true);
  const folder = await makeFolder();
  [first, moved] = [join(folder, '课件 #1'), join(folder, '搬走的', '课 件')];
  for (const name of [...parts, ...files])
    await cp(join(root, name), join(first, name), { recursive: true, preserveTimestamps: true });
  await symlink(join(root, 'node_modules'), join(first, 'node_modules'));
  const built = run(first, 'build', 'site', 'deck.html', 'slides.pdf', 'slides.pptx', 'images');
  expect(built.said).toContain('做好了');
  expect(await visit(first, 'start')).toContain('党建引领强治理');
}, 300_000);

describe('a project that was moved', () => {
  it('has kept nothing that names its place', async () => {
    expect(await findInCache(first, first)).toEqual([]);
    // Here its packages lie in another folder, elsewhere in its own.
    expect(await findInCache(first, root)).toEqual([]);
  });

  it('runs every verb with what it has kept', async () => {
    await mkdir(join(moved, '..'));
    await rename(first, moved);
    const bundles = await readdir(join(moved, '.cache/commands'));
    expect(run(moved, 'check')).toMatchObject({ status: 0 });
    const built = run(moved, 'build', 'site', 'deck.html', 'slides.pdf', 'slides.pptx', 'images');
    expect(built).toMatchObject({ status: 0, said: expect.stringContaining('做好了') });
    expect(run(moved, 'export', 'handout.pdf', 'script.pdf')).toMatchObject({ status: 0 });
    expect(run(moved, 'new', 'next')).toMatchObject({ status: 0 });
    await writeFile(join(moved, 'times.json'), '{"kind":"deck-timings","seconds":{"cover":33}}');
    expect(run(moved, 'timings', 'times.json', '--yes')).toMatchObject({ status: 0 });
    expect(run(moved, 'fuzz', '--runs', '3')).toMatchObject({ status: 0 });
    expect(run(moved, 'test', '--project', 'unit', 'tests/unit/cache')).toMatchObject({ status: 0 });
    expect(await visit(moved, 'start')).toContain('党建引领强治理');
    expect(await visit(moved, 'preview', '--port', '0')).toContain('党建引领强治理');
    expect(await readdir(join(moved, '.cache/commands'))).toEqual(bundles);
    expect(await readdir(join(first, '..'))).not.toContain('课件 #1');
  }, 300_000);

  it('runs through a link to its folder', async () => {
    const link = join(moved, '../链接');
    await symlink(moved, link);
    expect(run(link, 'check')).toMatchObject({ status: 0 });
    await rm(link);
  });
});
