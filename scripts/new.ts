/** Starts another lesson: `npm run new -- <folder>`. */
import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { makeFolder } from '../src/cache/make-folder.mjs';
import { quotePath, writeCommand } from '../src/deck/command-line.mjs';
import { DeckError, exitStatus } from '../src/deck/deck-error.ts';
import { writeOrdinaryLesson } from '../src/starter/ordinary-lesson.ts';
import { writeStarterLesson } from '../src/starter/starter-lesson.ts';
import { folders } from './parts/folders.ts';
import type { Given } from './parts/given.ts';

/** Writes a new lesson into a folder that is empty or not there yet. */
export async function main({ operands, values }: Given<'new'>): Promise<number> {
  const [folder = ''] = operands;
  const present = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (present.length > 0) {
    throw new DeckError(
      'folder-not-empty',
      `“${folder}”里已经有文件，没有动它们。换一个文件夹名。`,
      exitStatus.usage,
    );
  }
  makeFolder(folder);
  const files = values['with-ledger'] ? writeStarterLesson() : writeOrdinaryLesson();
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  // A lesson's folder has all that it needs: it may be carried away.
  if (values['with-ledger']) await copyFile(join(folders.assets, 'example.svg'), join(folder, 'example.svg'));
  const place = `--slides ${quotePath(folder)}`;
  console.log(`新课写在“${folder}”。边写边看：${writeCommand('start', place)}
检查：${writeCommand('check', place)}
生成：${writeCommand('build', `${place} --out ${quotePath(`dist-${basename(resolve(folder))}`)}`)}`);
  return exitStatus.fine;
}
