/** Passes everything or says what does not: `npm test`. Types, lint, then all tests. */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { exitStatus } from '../src/deck/deck-error.ts';
import { folders } from './parts/folders.ts';
import type { Given } from './parts/given.ts';

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

/** Runs every check on the code; extra arguments go to the test runner and leave the other checks out. */
export async function main({ operands }: Given<'test'>): Promise<number> {
  if (operands.length > 0) return run('vitest', 'vitest', ['run', ...operands]);
  const types = await run('typescript', 'tsc', ['-p', '.']);
  const lint = await run('@biomejs/biome', 'biome', ['ci', '--error-on-warnings', '.']);
  const report = join(folders.cache, 'test-report.json');
  await rm(report, { force: true });
  const tests = await run('vitest', 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    await readFile(report, 'utf8'),
  ) as Counts;
  console.log(`types: ${types === 0 ? 'fine' : 'wrong'}, lint: ${lint === 0 ? 'fine' : 'wrong'}`);
  console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
  return types === 0 && lint === 0 && tests === 0 ? exitStatus.fine : exitStatus.problems;
}

/** Runs a tool of `node_modules` with this very Node, so that no shell has to find it. */
async function run(packageName: string, tool: string, args: readonly string[]): Promise<number> {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  const { bin } = JSON.parse(await readFile(manifest, 'utf8')) as { bin: string | Record<string, string> };
  const script = join(dirname(manifest), typeof bin === 'string' ? bin : (bin[tool] ?? tool));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: folders.root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
