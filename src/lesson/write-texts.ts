/** Writes changed texts of a lesson back, each wholly or not at all. */
import { randomUUID } from 'node:crypto';
import { access, chmod, constants, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { DeckError, exitStatus } from '../deck/deck-error.ts';
import { explainFault } from '../deck/environment-fault.mjs';
import { decodeText } from '../read/encoding.ts';
import type { LessonFolder } from './load-folder.ts';

const byteOrderMark = '\uFEFF';

/**
 * Writes those of the texts that differ from what was loaded; rights and a byte order mark stay.
 *
 * @param texts - By the names that the folder has.
 * @throws {DeckError} `write-failed` with the reason, status 3; files after that one stay as they were.
 */
export async function writeTexts(
  { directory, path, texts: loaded }: Pick<LessonFolder, 'directory' | 'path' | 'texts'>,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [name, text] of texts) {
    const before = loaded.get(name);
    if (before !== undefined && before !== text)
      await replaceText(join(directory, name), path(name), before, text);
  }
}

async function replaceText(file: string, shown: string, before: string, text: string): Promise<void> {
  const fail = (reason: string, cause?: unknown) =>
    new DeckError('write-failed', `写不了“${shown}”：${reason}。这个文件没有动。`, exitStatus.environment, {
      cause,
    });
  let draft = '';
  try {
    // A link's own file is written: the link stays one.
    const real = await realpath(file);
    if (!real.startsWith((await realpath(dirname(file))) + sep)) throw fail('链接指到了文件夹外面');
    const bytes = await readFile(real);
    if (decodeText(bytes).text !== before) throw fail('它刚被别的程序改过，再运行一次');
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? byteOrderMark : '';
    const { mode } = await stat(real);
    // A file may be replaced that may not be written: who forbade that meant it.
    await access(real, constants.W_OK);
    if ((mode & 0o222) === 0) throw Object.assign(new Error('read-only'), { code: 'EACCES', path: shown });
    draft = join(dirname(real), `.${randomUUID()}.tmp`);
    await writeFile(draft, mark + text, { flush: true });
    await chmod(draft, mode);
    await rename(draft, real);
  } catch (cause) {
    if (draft !== '') await rm(draft, { force: true }).catch(() => undefined);
    throw cause instanceof DeckError ? cause : fail(explainFault(cause, shown) ?? String(cause), cause);
  }
}
