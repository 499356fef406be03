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
    /** What presents, is read and leaves the house, of a folder of Markdown, pictures and a report alone. */
    plainFolder: string;
    /** The same of a lesson with two tracks and two units, and no movement. */
    twoTracks: string;
    /** WebSocket address of a browser, for `puppeteer.connect`. */
    browserEndpoint: string;
  }
}

export default async function setUpBuiltDeck(project: TestProject): Promise<() => Promise<void>> {
  const root = join(import.meta.dirname, '../..');
  const folder = await mkdtemp(join(tmpdir(), 'deck-test-'));
  const build = (slides: string, out: string, parts: readonly string[] = []): string => {
    const dist = join(folder, out);
    const args = ['scripts/run.mjs', 'build', ...parts, '--slides', slides, '--out', dist];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${slides} was not built, status ${status}:\n${stdout}${stderr}`);
    return dist;
  };
  const dist = build('slides', 'dist');
  const illustrated = build('tests/fixtures/illustrated', 'illustrated');
  const parts = ['deck.html', 'slides.pdf', 'slides.pptx', 'site'];
  const plainFolder = build('tests/fixtures/plain-folder', 'plain-folder', parts);
  const twoTracks = build('tests/fixtures/two-tracks', 'two-tracks', parts);
  const browser = await openBrowser({ shared: true });
  project.provide('dist', dist);
  project.provide('illustrated', illustrated);
  project.provide('plainFolder', plainFolder);
  project.provide('twoTracks', twoTracks);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  };
}
