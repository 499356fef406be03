import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withBrowser } from '../../../src/headless/browser.ts';
import { findBrowser } from '../../../src/headless/find-browser.mjs';
import {
  fetchPinnedBrowser,
  listPinnedPlaces,
  pinnedBrowser,
} from '../../../src/headless/pinned-browser.mjs';

const linux = { platform: 'linux', arch: 'x64' };
const mac = { platform: 'darwin', arch: 'arm64' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pinned-browser-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('has a place on Linux x64 only', () => {
  expect(listPinnedPlaces(folder, mac)).toEqual([]);
  expect(listPinnedPlaces(folder, linux)).toEqual([
    {
      kind: 'pinned',
      version: pinnedBrowser.version,
      path: join(folder, `chromium-${pinnedBrowser.version}`, 'chromium'),
    },
  ]);
});

it('fetches nothing on a system that cannot run it', async () => {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  expect(await fetchPinnedBrowser({ folder, machine: mac, say })).toBeUndefined();
  expect(lines).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

it('takes what was fetched before', async () => {
  const [place] = listPinnedPlaces(folder, linux);
  if (!place) throw new Error('no place');
  mkdirSync(join(place.path, '..'));
  writeFileSync(place.path, '');
  const lines: string[] = [];
  const found = await fetchPinnedBrowser({ folder, machine: linux, say: (line) => lines.push(line) });
  expect(found).toMatchObject(place);
  expect(lines).toEqual([]);
});

const fetched = findBrowser({}, listPinnedPlaces());
it.runIf(fetched)('starts the fetched browser with its own libraries and fonts', async () => {
  const options = fetched ? { found: fetched } : {};
  const version = await withBrowser((browser) => browser.version(), options);
  expect(version).toContain(pinnedBrowser.version.split('.')[0]);
});
