/** A deck of another tool: every verb that opens a lesson takes `--lenient`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { runVerb, withServer } from './parts/run-verb.ts';
import { makeFolder } from './parts/shipped-deck.ts';

let slides: string;
let out: string;

beforeAll(async () => {
  const folder = await makeFolder();
  [slides, out] = [join(folder, 'slides'), join(folder, 'out')];
  await mkdir(slides);
  const lesson = 'title: 课\nminutes: 1\nchapters:\n  - { id: one, title: 一, file: one.md }\n';
  await writeFile(join(slides, 'deck.yaml'), lesson);
  const slide = '---\nid: first\nminutes: 1\nbackground: red\n---\n\n## 别处写的\n\n字\n\n备注：\n讲稿。\n';
  await writeFile(join(slides, 'one.md'), slide);
});

it.each([['check'], ['export', 'ledger.csv'], ['build', 'ledger.csv']])('%s does', (...verb) => {
  const args = [...verb, '--slides', slides, ...(verb[0] === 'check' ? [] : ['--out', out])];
  const strict = runVerb(args);
  expect(strict.said).toContain('background');
  expect(strict.status).toBe(1);
  expect(runVerb([...args, '--lenient'])).toMatchObject({ status: 0 });
});

it('start does', async () => {
  const read = async (address: string) => (await fetch(address)).text();
  expect(await withServer(['start', '--slides', slides], read)).not.toContain('别处写的');
  expect(await withServer(['start', '--slides', slides, '--lenient'], read)).toContain('别处写的');
});
