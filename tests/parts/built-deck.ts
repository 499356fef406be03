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
    /** The same of a lesson with pictures of every kind, an emblem, one unit and an internal slide. */
    illustrated: string;
    /** WebSocket address of a browser, for `puppeteer.connect`. */
    browserEndpoint: string;
  }
}

export default async function setUpBuiltDeck(project: TestProject): Promise<() => Promise<void>> {
  const root = join(import.meta.dirname, '../..');
  const folder = await mkdtemp(join(tmpdir(), 'deck-test-'));
  const build = (slides: string, out: string): string => {
    const dist = join(folder, out);
    const args = ['scripts/run.mjs', 'build', '--slides', slides, '--out', dist];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${slides} was not built, status ${status}:\n${stdout}${stderr}`);
    return dist;
  };
  const dist = build('slides', 'dist');
  const illustrated = build('tests/fixtures/illustrated', 'illustrated');
  const browser = await openBrowser({ shared: true });
  project.provide('dist', dist);
  project.provide('illustrated', illustrated);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  };
}
