/** Makes the pictures of a lesson ready, each content once: what was made is kept until it has long not been used. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuseCache } from '../cache/cache-faults.mjs';
import { sumUpSources } from '../cache/made-from-sources.ts';
import type { Picture, PictureFile, Pictures, PictureUse } from '../deck/pictures.ts';
import type { Problem } from '../deck/problem.ts';
import { findPictureName } from '../read/folder.ts';
import { type Converted, type ConvertedFile, convertPicture, PictureFault } from './convert-picture.ts';
import type { LessonFolder } from './load-folder.ts';

export interface PreparedPictures {
  readonly pictures: Pictures;
  /** Pictures that cannot be used, wherever they are named; those that are missing are told by who reads the lesson. */
  readonly problems: readonly Problem[];
}

/** Cores for it; one more picture at a time takes 100 MB. */
const atATime = 2;

/**
 * Makes ready what a lesson uses.
 *
 * @param cacheFolder - It may be removed at any time but during a command.
 */
export async function preparePictures(
  uses: readonly PictureUse[],
  folder: Pick<LessonFolder, 'assets' | 'picturePath'>,
  cacheFolder: string,
): Promise<PreparedPictures> {
  const pictures = new Map<string, Picture>();
  const faults = new Map<string, PictureFault>();
  const waiting = [...new Set(uses.map(({ src }) => src))];
  const recipe = sumUpSources('src/lesson/convert-picture.ts', 'package-lock.json');
  let hasNew = false;
  const work = async () => {
    for (let src = waiting.shift(); src !== undefined; src = waiting.shift()) {
      const name = findPictureName(folder.assets, src);
      if (name === undefined) continue;
      try {
        const made = await readOrConvert(await readPicture(folder.picturePath(name)), recipe, cacheFolder);
        hasNew ||= made.isNew;
        pictures.set(src, made.picture);
      } catch (error) {
        if (!(error instanceof PictureFault)) throw error;
        faults.set(src, error);
      }
    }
  };
  await Promise.all(Array.from({ length: atATime }, work));
  if (hasNew) await pruneKept(cacheFolder);
  return { pictures, problems: uses.flatMap((use) => describeFault(use, faults.get(use.src))) };
}

function describeFault({ src, at }: PictureUse, fault: PictureFault | undefined): Problem[] {
  if (fault === undefined) return [];
  const message = `图片“${src}”${fault.message}`;
  return [{ code: 'unreadable-image', severity: 'error', at, message, hint: fault.hint }];
}

async function readPicture(path: string): Promise<Buffer> {
  return readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new PictureFault(`读不了（${cause.code ?? '未知原因'}）`, '检查文件的权限。', { cause });
  });
}

/** What a picture's description says: sizes, and the names of its files beside it. */
interface Kept {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly screen: string;
  readonly print: string;
  readonly small: string;
}

async function readOrConvert(
  bytes: Buffer,
  recipe: string,
  folder: string,
): Promise<{ readonly picture: Picture; readonly isNew: boolean }> {
  const key = createHash('sha256').update(recipe).update(bytes).digest('hex').slice(0, 32);
  const description = join(folder, `${key}.json`);
  const before = await readKept(folder, description);
  if (before) return { picture: before, isNew: false };
  const kept = await writeFiles(await convertPicture(bytes), key, folder);
  await replaceFile(description, JSON.stringify(kept));
  return { picture: locate(kept, folder), isNew: true };
}

/** A file that is gone makes the picture be converted anew. */
async function readKept(folder: string, description: string): Promise<Picture | undefined> {
  const text = await readFile(description, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const picture = locate(JSON.parse(text) as Kept, folder);
  const now = new Date();
  const paths = [description, picture.screen.path, picture.print.path, picture.small.path];
  const touched = await Promise.allSettled(paths.map((path) => utimes(path, now, now)));
  return touched.every(({ status }) => status === 'fulfilled') ? picture : undefined;
}

async function writeFiles(converted: Converted, key: string, folder: string): Promise<Kept> {
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw refuseCache(folder, error);
  });
  const write = async (use: string, { data, extension }: ConvertedFile) => {
    const name = `${key}-${use}.${extension}`;
    await replaceFile(join(folder, name), data);
    return name;
  };
  const { widthPx, heightPx, screen, print, small } = converted;
  return {
    widthPx,
    heightPx,
    screen: await write('screen', screen),
    print: await write('print', print),
    small: await write('small', small),
  };
}

/** Nobody ever reads half of a file. */
async function replaceFile(path: string, data: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, data);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw refuseCache(path, error);
  }
}

const mediaTypes: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  webp: 'image/webp',
  png: 'image/png',
  jpg: 'image/jpeg',
};

function locate({ widthPx, heightPx, screen, print, small }: Kept, folder: string): Picture {
  const file = (name: string): PictureFile => ({
    path: join(folder, name),
    type: mediaTypes[name.slice(name.lastIndexOf('.') + 1)] ?? '',
  });
  return { widthPx, heightPx, screen: file(screen), print: file(print), small: file(small) };
}

const keptMs = 30 * 24 * 3_600_000;

/** Removes what no lesson has used for a month. */
async function pruneKept(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const used = (await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (Date.now() - used > keptMs) await rm(path, { force: true });
  }
}
