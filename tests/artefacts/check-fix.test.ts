/** `check -- --fix`, run as people run it. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runVerb } from './parts/run-verb.ts';

let folder = '';
const file = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'deck-fix-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const chapter =
  '\uFEFF---\r\nlayuot: plian\r\n---\r\n\r\n## 题,一。\r\n\r\n- 走访 40 户(次)\r\n- 调处4000起,好\r\n';
const mended =
  '\uFEFF---\r\nlayout: plain\r\n---\r\n\r\n## 题，一\r\n\r\n- 走访40户（次）\r\n- 调处4000余起，好\r\n';
const check = (...more: string[]) => runVerb(['check', '--slides', folder, ...more]);

it('mends what is safe, says what it did and what is left, and has nothing to do afterwards', () => {
  writeFileSync(file('1.md'), chapter);
  writeFileSync(file('report.txt'), '今年走访40户，调处4000余起。\n');
  const before = check();
  expect(before.status).toBe(1);
  expect(before.said).toMatch(/其中\d+处能自动改：.*\n$/);
  expect(before.said.endsWith(`：npm run check -- --slides ${folder} --fix\n`)).toBe(true);
  expect(readFileSync(file('1.md'), 'utf8')).toBe(chapter);

  const { status, said } = check('--fix');
  expect(readFileSync(file('1.md'), 'utf8')).toBe(mended);
  for (const line of [
    '2  “layuot”改成“layout”',
    '2  “plian”改成“plain”',
    '5  去掉标题末尾的“。”',
    '7  “走访 40”去掉空格',
    '7  () 改成 （）',
    '8  “4000起”改成“4000余起”',
  ])
    expect(said).toContain(`/1.md:${line}\n`);
  expect(said).toMatch(/\n改好了9处。\n/);
  expect(said).toMatch(/共0个错误，\d+个警告。能生成。\n$/);
  expect(status).toBe(0);

  const again = check('--fix');
  expect(again.said).toMatch(/^没有能自动改的。\n/);
  expect(readFileSync(file('1.md'), 'utf8')).toBe(mended);
});

it('says why a file cannot be written, and leaves it', () => {
  writeFileSync(file('1.md'), chapter);
  chmodSync(file('1.md'), 0o444);
  const { status, said } = check('--fix');
  expect(said).toMatch(/^写不了“.*1\.md”：没有读写的权限（EACCES）.*。这个文件没有动。\n$/);
  expect(status).toBe(3);
  expect(readFileSync(file('1.md'), 'utf8')).toBe(chapter);
});
