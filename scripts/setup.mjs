// Sets up what a command needs: the packages, and a browser. Uses Node alone, since nothing is installed yet.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { makeCacheFolder } from '../src/cache/cache-faults.mjs';
import { findCacheFolder } from '../src/cache/cache-folder.mjs';
import { EnvironmentError } from '../src/deck/environment-error.mjs';
import { explainFault } from '../src/deck/environment-fault.mjs';
import { packedAs } from '../src/deck/packed-as.mjs';
import { findDiskFault } from '../src/headless/disk-fault.mjs';
import {
  browserVariables,
  findBrowser,
  findPuppeteerCache,
  listBrowserPlaces,
} from '../src/headless/find-browser.mjs';
import { fetchPinnedBrowser } from '../src/headless/pinned-browser.mjs';
import { runNpm } from '../src/headless/run-npm.mjs';
import { arePackagesCurrent } from './installed-packages.mjs';

const projectFolder = fileURLToPath(new URL('../', import.meta.url));

/**
 * Installs the packages when they differ from the lockfile, then finds or fetches a browser if one is wanted.
 * Does nothing, and takes some milliseconds, when all is there. Two runs at once wait for each other.
 *
 * @param {{ browser: boolean, say?: (line: string) => void }} options
 * @throws {EnvironmentError} status 3
 */
export async function setUp({ browser, say = (line) => console.error(line) }) {
  if (!isNodeSupported(process.versions.node)) {
    const message = `Node ${process.versions.node} 不能运行本项目，请安装 Node 20.19 以上的 20 版，或 22.12 以上的版本。`;
    throw new EnvironmentError('node-too-old', message);
  }
  // The packed tool was installed with all that it needs, and may lie where nobody may write.
  const isInstalled = () => packedAs !== '' || arePackagesCurrent(projectFolder);
  if (isInstalled() && (!browser || findBrowser() !== undefined)) return;
  await withLock(findCacheFolder(), say, async () => {
    if (!isInstalled()) await installPackages(say);
    if (browser && !findBrowser()) await fetchBrowser(say);
  });
}

/**
 * Tells whether a Node runs this project: the range of package.json's `engines`.
 *
 * @param {string} version such as `20.19.0`
 */
export function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

/** @param {(line: string) => void} say */
async function installPackages(say) {
  say('正在安装依赖（npm ci）……');
  // --include=dev: everything here is a development dependency, also where NODE_ENV says production.
  const { status } = await runNpm(['ci', '--include=dev', '--loglevel=error', '--no-fund', '--no-audit'], {
    cwd: projectFolder,
  });
  if (status === 0 && arePackagesCurrent(projectFolder)) return;
  const fault = explainFault(findDiskFault(projectFolder));
  if (fault) throw new EnvironmentError('packages-failed', `依赖没有装好：${fault}。`);
  throw new EnvironmentError(
    'packages-failed',
    '依赖没有装好（npm ci 失败，原因见上）。请检查网络和 npm 源；如果 package-lock.json 过旧，请运行 npm install 更新。',
  );
}

/** @param {(line: string) => void} say */
async function fetchBrowser(say) {
  let reason = '本项目自带的浏览器只能用于 Linux x64。';
  try {
    if (await fetchPinnedBrowser({ say })) return;
  } catch (error) {
    // Another browser would not mend the cache.
    if (!(error instanceof EnvironmentError) || error.code === 'cache-failed') throw error;
    reason = error.message;
  }
  const places = [...listBrowserPlaces().map(({ path }) => path), findPuppeteerCache()];
  throw new EnvironmentError(
    'no-browser',
    [
      '没有可用的浏览器。',
      `环境变量 ${browserVariables.join('、')} 都没有设置；以下位置都没有找到浏览器：`,
      ...places.map((path) => `  ${path}`),
      `自动下载也没有成功：${reason}`,
      '解决办法（任选其一）：',
      '  一、安装 Chrome、Edge 或 Chromium；',
      '  二、把环境变量 DECK_BROWSER 设为浏览器程序的完整路径。',
    ].join('\n'),
  );
}

/**
 * Does some work while no other process of this project does any.
 *
 * @param {string} folder where the lock file lies
 * @param {(line: string) => void} say
 * @param {() => Promise<void>} work
 */
async function withLock(folder, say, work) {
  const lock = join(folder, 'setup.lock');
  makeCacheFolder(folder);
  let waited = false;
  while (!takeLock(lock)) {
    if (!waited) say('另一个命令正在准备环境，请稍候……');
    waited = true;
    // No signal reaches us when the other process is killed, so its lock is looked at again.
    await wait(200);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock @returns {boolean} */
function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  const owner = readOwner(lock);
  if (owner !== undefined && !isAlive(owner)) rmSync(lock, { force: true });
  return false;
}

/** @param {string} lock @returns {number | undefined} undefined when it has just gone or is being written */
function readOwner(lock) {
  try {
    return Number.parseInt(readFileSync(lock, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but lives.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
