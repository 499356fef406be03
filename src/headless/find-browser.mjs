// Finds a Chrome, Edge or Chromium on this machine. Runs before `npm ci`, so it uses Node alone.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findHome } from '../cache/find-home.mjs';
import { EnvironmentError } from '../deck/environment-error.mjs';
import { listPinnedPlaces, pinnedEnvironment } from './pinned-browser.mjs';

/** @typedef {'given' | 'chrome' | 'edge' | 'chromium' | 'puppeteer' | 'pinned'} BrowserKind */
/** @typedef {{ path: string, kind: BrowserKind, version?: string }} BrowserPlace */
/** @typedef {BrowserPlace & { env: Record<string, string> }} FoundBrowser `env` is what the browser needs beside our own. */
/** @typedef {Record<string, string | undefined>} Environment */

/** Lists the environment variables that name a browser, the first one set wins. */
export const browserVariables = /** @type {const} */ ([
  'DECK_BROWSER',
  'PUPPETEER_EXECUTABLE_PATH',
  'CHROME_PATH',
]);

/**
 * Finds the browser to drive: a variable, then an installed one, then Puppeteer's cache, then our own pinned one.
 *
 * @param {Environment} [env] as `process.env`; on Windows its names must be in any case
 * @param {BrowserPlace[]} [places] where to look when no variable is set, in order
 * @returns {FoundBrowser | undefined}
 * @throws {EnvironmentError} `browser-variable-wrong` when a variable is set and no file is there
 */
export function findBrowser(env = process.env, places = listBrowserPlaces(env)) {
  for (const name of browserVariables) {
    const path = env[name];
    if (!path) continue;
    if (isFile(path)) return { path, kind: 'given', env: {} };
    throw new EnvironmentError(
      'browser-variable-wrong',
      `环境变量 ${name} 指向的浏览器不存在：${path}\n请改成浏览器程序的完整路径，或者取消这个变量。`,
    );
  }
  const place = places.find(({ path }) => isFile(path) && !isSnapStub(path));
  return place && { ...place, env: place.kind === 'pinned' ? pinnedEnvironment(place.path) : {} };
}

/**
 * Lists every file that {@link findBrowser} looks at, in order.
 *
 * @param {Environment} [env]
 * @param {{ platform?: NodeJS.Platform, home?: string }} [machine]
 * @returns {BrowserPlace[]}
 */
export function listBrowserPlaces(
  env = process.env,
  { platform = process.platform, home = findHome() || '/' } = {},
) {
  const installed =
    platform === 'win32' ? listWindowsPlaces(env) : platform === 'darwin' ? listMacPlaces(home) : linuxPlaces;
  return [
    ...installed,
    ...listPuppeteerPlaces(findPuppeteerCache(env, home), platform),
    ...listPinnedPlaces(),
  ];
}

/**
 * Tells where Puppeteer keeps the Chromes that it has downloaded.
 *
 * @param {Environment} [env]
 * @param {string} [home]
 */
export function findPuppeteerCache(env = process.env, home = findHome() || '/') {
  return join(env.PUPPETEER_CACHE_DIR || join(home, '.cache', 'puppeteer'), 'chrome');
}

/** @type {BrowserPlace[]} */
const linuxPlaces = [
  { kind: 'chrome', path: '/usr/bin/google-chrome-stable' },
  { kind: 'chrome', path: '/usr/bin/google-chrome' },
  { kind: 'chrome', path: '/opt/google/chrome/chrome' },
  { kind: 'edge', path: '/usr/bin/microsoft-edge-stable' },
  { kind: 'edge', path: '/usr/bin/microsoft-edge' },
  { kind: 'edge', path: '/opt/microsoft/msedge/msedge' },
  { kind: 'chromium', path: '/usr/bin/chromium' },
  { kind: 'chromium', path: '/usr/bin/chromium-browser' },
];

/** @param {Environment} env @returns {BrowserPlace[]} */
function listWindowsPlaces(env) {
  const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
    (root) => root !== undefined,
  );
  /** @type {[BrowserKind, string][]} */
  const programs = [
    ['chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    ['edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
    ['chromium', 'Chromium\\Application\\chrome.exe'],
  ];
  return programs.flatMap(([kind, program]) => roots.map((root) => ({ kind, path: `${root}\\${program}` })));
}

/** @param {string} home @returns {BrowserPlace[]} */
function listMacPlaces(home) {
  /** @type {[BrowserKind, string][]} */
  const programs = [
    ['chrome', 'Google Chrome'],
    ['edge', 'Microsoft Edge'],
    ['chromium', 'Chromium'],
  ];
  return programs.flatMap(([kind, name]) =>
    ['/Applications', `${home}/Applications`].map((root) => ({
      kind,
      path: `${root}/${name}.app/Contents/MacOS/${name}`,
    })),
  );
}

/**
 * @param {string} cacheFolder
 * @param {NodeJS.Platform} platform
 * @returns {BrowserPlace[]} newest first: `chrome/linux-147.0.7727.0/chrome-linux64/chrome`
 */
function listPuppeteerPlaces(cacheFolder, platform) {
  const testing = 'Google Chrome for Testing';
  const program =
    platform === 'win32'
      ? 'chrome.exe'
      : platform === 'darwin'
        ? `${testing}.app/Contents/MacOS/${testing}`
        : 'chrome';
  const builds = listFolder(cacheFolder).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return builds.flatMap((build) =>
    listFolder(join(cacheFolder, build)).map((folder) => ({
      kind: /** @type {const} */ ('puppeteer'),
      path: join(cacheFolder, build, folder, program),
      version: build.slice(build.indexOf('-') + 1),
    })),
  );
}

/** @param {string} path */
function listFolder(path) {
  return existsSync(path) ? readdirSync(path) : [];
}

/** @param {string} path */
function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    // Also below what is no folder, or where nobody may look.
    return false;
  }
}

/**
 * Tells whether a path is Ubuntu's script that only asks to install a snap, or starts one
 * (a snap sees neither hidden folders nor our temporary profile).
 * @param {string} path
 */
function isSnapStub(path) {
  if (!path.endsWith('chromium-browser')) return false;
  return statSync(path).size < 10_000 && readFileSync(path, 'utf8').includes('/snap/');
}
