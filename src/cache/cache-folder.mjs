// Says where all is kept that need not be made again. Runs before anything is bundled.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EnvironmentError } from '../deck/environment-error.mjs';
import { packedAs } from '../deck/packed-as.mjs';
import { findHome } from './find-home.mjs';

/**
 * Finds the cache's folder: in a clone `.cache/`. An installed package may lie where nobody may write, so that the packed
 * tool's is among the caches of whoever uses it, a folder a version.
 *
 * @param {{
 *   packed?: string, env?: Record<string, string | undefined>, platform?: string, home?: string,
 * }} [machine]
 * @throws {EnvironmentError} `no-cache-folder`
 */
export function findCacheFolder({
  packed = packedAs,
  env = process.env,
  platform = process.platform,
  home = findHome(),
} = {}) {
  if (packed === '') return fileURLToPath(new URL('../../.cache', import.meta.url));
  const given = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  const [version = ''] = packed.split('+');
  if (!given && home === '') {
    throw new EnvironmentError(
      'no-cache-folder',
      '没有地方放缓存：这个用户没有主目录。请把环境变量 XDG_CACHE_HOME 设为一个可以写的文件夹。',
    );
  }
  return join(given || join(home, '.cache'), 'party-lesson-deck', version);
}
