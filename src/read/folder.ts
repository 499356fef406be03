/** Loads a lesson's folder from disk. Everything after this works on plain values. */
import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { DeckError, exitStatus } from '../deck/deck-error.ts';
import { explainFault } from '../deck/environment-fault.mjs';
import type { Problem } from '../deck/problem.ts';
import { decodeText } from './encoding.ts';

export interface SourceFolder {
  /** Texts by name, such as `deck.yaml` and `10-铸魂.md`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Paths below `assets/` with forward slashes. */
  readonly assets: ReadonlySet<string>;
  /** What could not be read. */
  readonly problems: readonly Problem[];
  /** Writes a file's name as reports show it. */
  readonly path: (name: string) => string;
}

/** Reads all Markdown and YAML of a folder, and the names of all assets. */
export async function loadFolder(folder: string, assetsFolder: string): Promise<SourceFolder> {
  const shown = relative(process.cwd(), resolve(folder)).split(sep).join('/') || '.';
  const path = (name: string) => (shown === '.' ? name : `${shown}/${name}`);
  const names = await readdir(folder).catch((cause) => {
    const fault = explainFault(cause, folder);
    if (fault !== undefined)
      throw new DeckError('folder-unreadable', `打不开课件文件夹：${fault}。`, exitStatus.environment, {
        cause,
      });
    throw new DeckError(
      'no-folder',
      `打不开课件文件夹“${shown}”。用 --slides <文件夹> 指定，或用 npm run new -- <文件夹> 新建一个。`,
      exitStatus.usage,
      { cause },
    );
  });
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const name of names.filter((name) => /\.(md|ya?ml)$/.test(name)).sort()) {
    const { text, problem } = await loadText(folder, name, path(name));
    if (problem) problems.push(problem);
    else texts.set(name, text);
  }
  return { texts, assets: await listAssets(assetsFolder), problems, path };
}

async function loadText(
  folder: string,
  name: string,
  file: string,
): Promise<{ text: string; problem?: Problem }> {
  const at = { file, line: 1, column: 1 };
  const fail = (message: string, hint: string): { text: string; problem: Problem } => ({
    text: '',
    problem: { code: 'unreadable-file', severity: 'error', at, message, hint },
  });
  try {
    const real = await realpath(join(folder, name));
    if (!real.startsWith((await realpath(folder)) + sep))
      return fail('链接指到了文件夹外面', '把文件本身放进文件夹。');
    const bytes = await readFile(real);
    const { text, fault } = decodeText(bytes);
    return fault ? fail(fault.message, fault.hint) : { text };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What is wrong with this one file is its author's to mend; what is wrong with the machine is not.
    if (code !== 'EACCES' && code !== 'ELOOP' && explainFault(error) !== undefined) throw error;
    return fail(`读不了这个文件（${code ?? '未知原因'}）`, '检查文件的权限。');
  }
}

async function listAssets(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const files = entries.filter((entry) => entry.isFile());
  return new Set(
    files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}
