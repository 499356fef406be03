import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findNpm, runNpm } from '../../../src/headless/run-npm.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-npm-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('takes the npm that runs us, but no other package manager', () => {
  const npm = join(folder, 'npm-cli.js');
  const pnpm = join(folder, 'pnpm.cjs');
  writeFileSync(npm, '');
  writeFileSync(pnpm, '');
  expect(findNpm({ npm_execpath: npm })).toEqual([process.execPath, npm]);
  expect(findNpm({ npm_execpath: pnpm })).toEqual(findNpm({}));
});

it('gives the status and the output', async () => {
  const fine = await runNpm(['--version'], { cwd: folder, capture: true });
  expect(fine).toEqual({ status: 0, output: expect.stringMatching(/^\d+\.\d+\.\d+/m) });
  const wrong = await runNpm(['no-such-verb'], { cwd: folder, capture: true });
  expect(wrong.status).not.toBe(0);
});
