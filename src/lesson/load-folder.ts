/** Loads a lesson's folder from disk. Everything after this works on plain values. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { DeckError, exitStatus } from '../deck/deck-error.ts';
import type { Problem } from '../deck/problem.ts';
import { decodeText } from '../read/encoding.ts';
import type { SourceFolder } from '../read/folder.ts';
import { isReport, loadReport } from './load-report.ts';
import { readInside } from './read-inside.ts';

export interface LessonFolder extends SourceFolder {
  /** Finds where one of the pictures lies. */
  readonly picturePath: (name: string) => string;
}

/** Reads all Markdown and YAML of a folder, and the names of its pictures and of those in the project's assets. */
export async function loadFolder(folder: string, assetsFolder: string): Promise<LessonFolder> {
  const shown = relative(process.cwd(), resolve(folder)).split(sep).join('/') || '.';
  const path = (name: string) => (shown === '.' ? name : `${shown}/${name}`);
  const names = await readdir(folder).catch((cause) => {
    throw new DeckError(
      'no-folder',
      `打不开课件文件夹“${shown}”。用 --slides <文件夹> 指定，或用 npm run new -- <文件夹> 新建一个。`,
      exitStatus.usage,
      { cause },
    );
  });
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const name of names.filter((name) => /\.(md|ya?ml)$/.test(name) && !isReport(name)).sort()) {
    const { text, problem } = await loadText(folder, name, path(name));
    if (problem) problems.push(problem);
    else texts.set(name, text);
  }
  const { report, problems: reportProblems } = await loadReport(folder, names, path);
  problems.push(...reportProblems);
  const own = await listPictures(folder);
  const assets = new Set([...own, ...(await listPictures(assetsFolder))]);
  const picturePath = (name: string) => join(resolve(own.has(name) ? folder : assetsFolder), name);
  return { texts, assets, problems, path, picturePath, ...(report ? { report } : {}) };
}

async function loadText(
  folder: string,
  name: string,
  file: string,
): Promise<{ text: string; problem?: Problem }> {
  const at = { file, line: 1, column: 1 };
  const read = await readInside(folder, name);
  const { text, fault } = 'bytes' in read ? decodeText(read.bytes) : { text: '', fault: read.fault };
  if (fault === undefined) return { text };
  return { text: '', problem: { code: 'unreadable-file', severity: 'error', at, ...fault } };
}

const pictureName = /\.(png|jpe?g|jfif|gif|webp|avif|svg|tiff?|bmp|hei[cf])$/i;
/** What a project's folder has beside its text, and what was built from it. */
const passedOver = /^(\..*|node_modules|dist)$/;
/** A folder such as all downloads of a year is not searched to its end. */
const mostEntries = 20_000;

/** Lists the pictures in a folder and below it; what is a link is none, as it may lead out. */
async function listPictures(folder: string): Promise<Set<string>> {
  const found = new Set<string>();
  const waiting = [''];
  let seen = 0;
  for (let below = waiting.shift(); below !== undefined && seen < mostEntries; below = waiting.shift()) {
    const entries: Dirent[] = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
    seen += entries.length;
    for (const entry of entries) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isFile() && pictureName.test(name)) found.add(name);
      if (entry.isDirectory() && !passedOver.test(entry.name)) waiting.push(name);
    }
  }
  return found;
}
