/** Opens the deck for its author, and keeps it fresh while slides are being written: `npm start`. */
import { dirname } from 'node:path';
import { presenterSelection } from '../src/deck/audience.ts';
import { exitStatus } from '../src/deck/deck-error.ts';
import { formatProblems } from '../src/deck/format-problems.ts';
import type { Html } from '../src/deck/html.ts';
import { findLessonFile } from '../src/lesson/load-folder.ts';
import { createMemory } from '../src/read/memory.ts';
import { openLessonServer } from '../src/vite/lesson-server.ts';
import { followLesson } from '../src/vite/live-lesson.ts';
import { openBySystem } from '../src/vite/open-file.ts';
import { folders } from './parts/folders.ts';
import type { Given } from './parts/given.ts';
import { nameLesson } from './parts/name-lesson.ts';
import { type OpenedDeck, openDeck } from './parts/open-deck.ts';
import { writeGallery } from './parts/write-gallery.ts';

/** The usual one, so that the address stays in the browser's history; else any. */
const ports = [5173, 0];

/** Serves the lesson on this machine alone until the process is stopped. */
export async function main({ values }: Given<'start'>): Promise<number> {
  const { slides, lenient } = values;
  const drawn = new Map<string, Html>();
  const memory = createMemory();
  const open = async () => {
    const opened = await openDeck(slides, folders.assets, { drawn, memory, lenient });
    return { ...opened, selection: presenterSelection };
  };
  const tell = ({ problems, texts }: OpenedDeck) => {
    if (problems.length > 0)
      process.stderr.write(formatProblems(problems, texts, { lesson: nameLesson(values) }));
  };
  const folder = findLessonFile(slides) === undefined ? slides : dirname(slides);
  const lesson = followLesson({ open, tell, sourceFolders: [folder, folders.assets] });
  await lesson.read(); // before there is a server that would have to be closed
  const pictureFolders = [folder, folders.assets, folders.pictures];
  const server = await openLessonServer({ lesson, pictureFolders, writeGallery, ports });
  console.log(
    `课件在 ${server.url} ，改了 ${slides} 里的文件会自动更新；版式一览在 ${server.url}gallery 。按 Ctrl+C 停止。`,
  );
  if (process.stdout.isTTY) await openBySystem(server.url);
  await new Promise<void>((stop) => process.once('SIGINT', () => stop()));
  await server.close();
  return exitStatus.fine;
}
