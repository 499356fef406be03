/** The command that merges a rehearsal into the slides, run as people run it. */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-timings-'));
  await cp(join(root, 'slides'), join(folder, 'slides'), { recursive: true });
  await writeFile(join(folder, '计时.json'), '{"kind":"deck-timings","title":"","seconds":{"cover":33}}');
  await writeFile(join(folder, '别的.json'), '{"kind":"other"}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'timings', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}
const readChapter = () => readFile(join(folder, 'slides/00-序曲.md'), 'utf8');

it('shows what would change, and writes it only when told', async () => {
  const before = await readChapter();
  const asked = run(join(folder, '计时.json'), '--slides', join(folder, 'slides'));
  expect(asked.status).toBe(0);
  expect(asked.output).toMatch(/00-序曲\.md:4\n- minutes: [\d.]+\n\+ minutes: 0\.55\n/);
  expect(asked.output).toContain('没有写入');
  expect(await readChapter()).toBe(before);
  expect(run(join(folder, '计时.json'), '--slides', join(folder, 'slides'), '--yes').status).toBe(0);
  expect(await readChapter()).toBe(before.replace(/minutes: [\d.]+/, 'minutes: 0.55'));
});

it('refuses what is no such file, with the status of wrong usage', () => {
  for (const args of [[], [join(folder, '没有.json')], [join(folder, '别的.json')], ['a', 'b']]) {
    const { status, output } = run(...args);
    expect(status).toBe(2);
    expect(output).not.toContain('at ');
  }
});
