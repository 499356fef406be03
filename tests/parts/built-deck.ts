/** Builds the shipped lesson once for all tests that open built files, and starts the browser that they share. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openBrowser } from '../../src/headless/browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder with everything that `npm run build` makes. */
    dist: string;
    /** WebSocket address of a browser, for `puppeteer.connect`. */
    browserEndpoint: string;
  }
}

export default async function setUpBuiltDeck(project: TestProject): Promise<() => Promise<void>> {
  const root = join(import.meta.dirname, '../..');
  const folder = await mkdtemp(join(tmpdir(), 'deck-test-'));
  const dist = join(folder, 'dist');
  const build = spawnSync(process.execPath, ['scripts/run.mjs', 'build', '--out', dist], {
    cwd: root,
    encoding: 'utf8',
  });
  if (build.status !== 0)
    throw new Error(`the build failed with status ${build.status}:\n${build.stdout}${build.stderr}`);
  const browser = await openBrowser({ shared: true });
  project.provide('dist', dist);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  };
}
