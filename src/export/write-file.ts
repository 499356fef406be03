/** Replaces files in one step, so that nobody ever sees half of one. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DeckError, exitStatus } from '../deck/deck-error.ts';

/** Writes a file beside its place and renames it; the old file stays whole when anything fails. */
export async function replaceFile(path: string, data: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, data);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new DeckError('write-failed', explainWriteError(path, cause), exitStatus.environment, { cause });
  }
}

function explainWriteError(path: string, cause: unknown): string {
  const reasons: Record<string, string> = {
    ENOSPC: '磁盘满了',
    EDQUOT: '磁盘配额用完了',
    EROFS: '文件夹是只读的',
    EACCES: '没有写入的权限',
    EPERM: '没有写入的权限，或者文件正被别的程序打开',
    EBUSY: '文件正被别的程序打开',
  };
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  return `写不了“${path}”：${reasons[code] ?? code}。原来的文件没有动。`;
}
