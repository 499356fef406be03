/** Loads a lesson's folder from disk. Everything after this works on plain values. */
import { type Dirent, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { writeCommand } from '../deck/command-line.mjs';
import { DeckError, exitStatus } from '../deck/deck-error.ts';
import { explainFault } from '../deck/environment-fault.mjs';
import type { Problem } from '../deck/problem.ts';
import { decodeText } from '../read/encoding.ts';
import type { SourceFolder } from '../read/folder.ts';
import { isReport, loadReport } from './load-report.ts';
import { readInside } from './read-inside.ts';

export interface LessonFolder extends SourceFolder {
  /** Where its files lie. */
  readonly directory: string;
  /** Finds where one of the pictures lies. */
  readonly picturePath: (name: string) => string;
}

/**
 * Reads all Markdown and YAML of a folder, or one Markdown file alone; and the names of the pictures beside it and in the
 * project's assets.
 *
 * @throws {DeckError} `no-folder` when there is neither.
 */
export async function loadFolder(lesson: string, assetsFolder: string): Promise<LessonFolder> {
  const isFile = findLessonFile(lesson) !== undefined;
  const folder = isFile ? dirname(lesson) : lesson;
  const shown = relative(process.cwd(), resolve(folder)).split(sep).join('/') || '.';
  const path = (name: string) => (shown === '.' ? name : `${shown}/${name}`);
  const beside = await listNames(folder, shown);
  const names = isFile ? [basename(lesson)] : beside;
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const name of names.filter((name) => /\.(md|ya?ml)$/i.test(name) && !isReport(name)).sort()) {
    const { text, problem } = await loadText(folder, name, path(name));
    if (problem) problems.push(problem);
    else texts.set(name, text);
  }
  const { report, problems: reportProblems } = await loadReport(folder, beside, path);
  problems.push(...reportProblems);
  const own = await listPictures(folder);
  const assets = new Set([...own, ...(await listPictures(assetsFolder))]);
  const picturePath = (name: string) => join(resolve(own.has(name) ? folder : assetsFolder), name);
  const found = { texts, assets, problems, path, picturePath, directory: folder };
  return report ? { ...found, report } : found;
}

/** Says which file a lesson is, where it is one. */
export function findLessonFile(lesson: string): string | undefined {
  return statSync(lesson, { throwIfNoEntry: false })?.isFile() ? basename(lesson) : undefined;
}

async function listNames(folder: string, shown: string): Promise<string[]> {
  return readdir(folder).catch((cause) => {
    const fault = explainFault(cause, folder);
    if (fault !== undefined)
      throw new DeckError('folder-unreadable', `打不开课件文件夹：${fault}。`, exitStatus.environment, {
        cause,
      });
    throw new DeckError(
      'no-folder',
      `打不开课件“${shown}”。用 --slides <文件夹或 .md 文件> 指定，或用 ${writeCommand('new', '<文件夹>')} 新建一个。`,
      exitStatus.usage,
      { cause },
    );
  });
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
