// Says in Chinese what is wrong with the machine when it refuses something: disk, rights, files, memory.

/** @type {Readonly<Record<string, string>>} */
const reasons = {
  ENOSPC: '磁盘满了',
  EDQUOT: '磁盘配额用完了',
  EROFS: '那里是只读的',
  EACCES: '没有读写的权限',
  EPERM: '没有读写的权限，或者文件正被别的程序打开',
  EBUSY: '文件正被别的程序打开',
  ETXTBSY: '文件正被别的程序打开',
  EMFILE: '同时打开的文件太多',
  ENFILE: '整个系统同时打开的文件太多',
  ENOMEM: '内存不够',
  EAGAIN: '系统现在开不了新的进程',
  EIO: '磁盘读写出错',
  ENOTDIR: '那里有一个同名的文件',
  EEXIST: '那里有一个同名的文件',
  ENAMETOOLONG: '路径太长',
  ELOOP: '链接绕成了圈',
};

/** Node and WebAssembly have no code for it. */
const noMemory = /allocation failed|out of memory|could not allocate memory|ERR_WORKER_OUT_OF_MEMORY/i;

/**
 * Explains an error, or what caused it: the reason, its code and the path.
 *
 * @param {unknown} error
 * @param {string} [path] where it was, in case the error does not say so
 * @returns {string | undefined} undefined when the machine is not to blame
 */
export function explainFault(error, path = '') {
  if (!(error instanceof Error)) return undefined;
  const {
    code = '',
    syscall,
    path: own,
    dest,
    cause,
  } = /** @type {NodeJS.ErrnoException & { dest?: string }} */ (error);
  const where = own ?? dest ?? path;
  const at = where === '' ? '' : `：${where}`;
  // A folder for temporary files is the system's to have.
  if (code === 'ENOENT' && syscall === 'mkdtemp') return `没有这个文件夹（ENOENT）${at}`;
  const reason = reasons[code];
  if (reason !== undefined) return `${reason}（${code}）${at}`;
  if (noMemory.test(`${code} ${error.message}`)) return `内存不够（${error.message}）`;
  return explainFault(cause, path);
}
