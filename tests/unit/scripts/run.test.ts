import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { verbNames } from '../../../scripts/verbs.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

function run(args: readonly string[], project = root) {
  const script = join(project, 'scripts/run.mjs');
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}

it.each([
  [['nonsense'], '没有“nonsense”这个命令。可以写：start、'],
  [['biuld'], '没有“biuld”这个命令。是不是“build”？'],
  [[], '没有写命令。'],
] as const)('ends with status 2 and the list of verbs for %j', (args, message) => {
  const { status, stdout, stderr } = run(args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(message);
  expect(stderr).toMatch(/\n {2}build +\S/);
});

it('ends with status 2 and the usage when a verb is not written as it should be', () => {
  const { status, stderr } = run(['start', '--slide', 'x']);
  expect(status).toBe(2);
  expect(stderr).toContain('是不是“--slides”？\n用法：npm start -- ');
});

describe('help, before anything is installed', () => {
  it('is given for every verb and for all of them', () => {
    const project = mkdtempSync(join(tmpdir(), 'deck-help-'));
    onTestFinished(() => rmSync(project, { recursive: true }));
    for (const name of ['scripts', 'src', 'package.json', 'package-lock.json'])
      cpSync(join(root, name), join(project, name), { recursive: true });
    for (const args of [...verbNames.map((verb) => [verb, '--help']), ['--help'], ['-h'], ['check', '-h']]) {
      const { status, stdout, stderr } = run(args, project);
      expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' });
      expect(stdout).toContain('用法：npm ');
    }
    expect(run(['check', '--slide'], project).stderr).toContain('没有“--slide”这个选项。\n用法：');
    expect(readdirSync(project).sort()).toEqual(['package-lock.json', 'package.json', 'scripts', 'src']);
  });
});
