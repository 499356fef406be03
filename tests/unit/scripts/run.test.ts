import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../../scripts/run.mjs', import.meta.url));

it.each([
  [['nonsense'], '没有“nonsense”这个命令'],
  [[], '没有写命令'],
] as const)('ends with status 2 and the list of verbs for %j', (args, message) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(`${message}。可用的命令：`);
});
