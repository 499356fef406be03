/** Reads a file of a lesson, and none outside of its folder, wherever a link may lead. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { explainFault } from '../deck/environment-fault.mjs';

/** What is wrong with a file, and how to mend it. */
export interface FileFault {
  readonly message: string;
  readonly hint: string;
}

export type ReadBytes = { readonly bytes: Uint8Array } | { readonly fault: FileFault };

/** Returns the bytes of a file in the folder; it throws only for what ails the machine. */
export async function readInside(
  folder: string,
  name: string,
  mostBytes: number = Number.POSITIVE_INFINITY,
): Promise<ReadBytes> {
  const fail = (message: string, hint: string): ReadBytes => ({ fault: { message, hint } });
  try {
    const real = await realpath(join(folder, name));
    if (!real.startsWith((await realpath(folder)) + sep))
      return fail('链接指到了文件夹外面', '把文件本身放进文件夹。');
    const { size } = await stat(real);
    if (size > mostBytes)
      return fail(`文件太大（超过 ${mostBytes / 1024 / 1024} MB）`, '删掉里面的图片，或者只把文字另存一份。');
    return { bytes: await readFile(real) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What is wrong with this one file is its author's to mend; what is wrong with the machine is not.
    if (code !== 'EACCES' && code !== 'ELOOP' && explainFault(error) !== undefined) throw error;
    return fail(`读不了这个文件（${code ?? '未知原因'}）`, '检查文件的权限。');
  }
}
