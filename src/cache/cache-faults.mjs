// Says that a cache is out of order, and where else it could be. Runs before anything is bundled.
import { EnvironmentError } from '../deck/environment-error.mjs';
import { explainFault } from '../deck/environment-fault.mjs';
import { packedAs } from '../deck/packed-as.mjs';
import { makeFolder } from './make-folder.mjs';

/**
 * Tells that a cache cannot be read or written.
 *
 * @param {string} path
 * @param {unknown} cause
 */
export function refuseCache(path, cause) {
  const reason = explainFault(cause, path) ?? `${path}（${cause instanceof Error ? cause.message : cause}）`;
  const other = packedAs === '' ? '' : '缓存可以放在别处：把环境变量 XDG_CACHE_HOME 设为一个可以写的文件夹。';
  return new EnvironmentError('cache-failed', `缓存读写失败：${reason}。${other}`, { cause });
}

/** Makes a folder of the cache. @param {string} folder @throws {EnvironmentError} `cache-failed` */
export function makeCacheFolder(folder) {
  try {
    makeFolder(folder);
  } catch (error) {
    throw refuseCache(folder, error);
  }
}
