/** Serves a lesson to its author: the app with the lesson in it as it now is, and what changes from then on. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import { openKept } from '../cache/made-from-sources.ts';
import { hasErrors } from '../deck/problem.ts';
import { fontNames, locateFont } from '../fonts/faces.ts';
import { renderGuide } from '../render/guide.ts';
import { fillPage, readFirstPaint } from './fill-page.ts';
import { watchFiles } from './lesson-files.ts';
import type { LiveLesson, Reading } from './live-lesson.ts';
import { planUpdate } from './live-update.ts';
import {
  type Answer,
  type LocalServer,
  openLocalServer,
  sendFile,
  sendText,
  typeOf,
} from './local-server.ts';
import { openInEditor } from './open-file.ts';
import { authoredApp, guideFile, type PageFile, type SiteApp } from './site-app.ts';
import { writeWholeFonts } from './site-fonts.ts';

export interface LessonServerOptions {
  readonly lesson: LiveLesson;
  /** Folders that its pictures may lie in. */
  readonly pictureFolders: readonly string[];
  /** Writes the gallery of layouts anew for every visit. */
  readonly writeGallery: () => Promise<string>;
  readonly ports: readonly number[];
}

/** Starts the server; it reads the lesson whenever a file has changed. */
export async function openLessonServer(options: LessonServerOptions): Promise<LocalServer> {
  const { lesson, ports } = options;
  const pages = new Set<ServerResponse>();
  let sent = await lesson.read();
  lesson.report();
  const server = await openLocalServer(answerWith(await openKept(authoredApp), pages, options), ports);
  const stopWatching = watchFiles(
    lesson.sourceFolders,
    async (isSettled) => {
      const reading = await lesson.read();
      // A file that is still being written may look wrong for a moment.
      if (reading.number === sent.number || (!isSettled && hasErrors(reading.source.problems))) return;
      lesson.report();
      for (const page of pages) sendUpdate(page, reading, sent.shown);
      sent = reading;
    },
    // A lesson whose folder has gone is no reason for the server to end.
    (error) => console.error(error instanceof Error ? error.message : error),
  );
  return {
    url: server.url,
    async close() {
      stopWatching();
      await server.close();
    },
  };
}

/** @param pages - Those that are told of changes; a page adds itself. */
function answerWith(app: SiteApp, pages: Set<ServerResponse>, options: LessonServerOptions): Answer {
  const { lesson, pictureFolders, writeGallery } = options;
  const texts = listTexts(app);
  return async (path, request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    const file = path === '/' ? 'index.html' : path.slice(1);
    const send = (type: string, text: string) => sendText(response, 200, type, text);
    const text = texts.get(file);
    if (text !== undefined) return send(typeOf(file).replace(/;.*/, ''), text);
    if (Object.hasOwn(app.pages, file))
      return send('text/html', await fillLesson(app, file as PageFile, lesson));
    if (file === `assets/${guideFile}`) return send('text/javascript', await writeGuide(lesson));
    if (file === 'gallery') return send('text/html', await writeGallery());
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    if (file === 'open') {
      const status = await openPlace(request, searchParams, lesson.sourceFolders);
      return sendText(response, status, 'text/plain', '');
    }
    if (file === 'updates') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      pages.add(response.on('close', () => pages.delete(response)));
      // A page that has just loaded wants the problems that there are, and what it has missed meanwhile.
      const reading = await lesson.read();
      const isSame = searchParams.get('number') === String(reading.number);
      return sendUpdate(response, reading, isSame ? reading.shown : undefined);
    }
    const served = findServed(file, pictureFolders);
    if (served !== undefined && (await sendFile(served, request, response))) return;
    sendText(response, 404, 'text/plain', '没有这一页。');
  };
}

/** Opens a file of the lesson in its author's editor, for its own page alone; returns the answer's status. */
async function openPlace(
  { method, headers }: IncomingMessage,
  place: URLSearchParams,
  folders: readonly string[],
): Promise<number> {
  const path = resolve(place.get('file') ?? '');
  const isOwn = method === 'POST' && headers.origin === `http://${headers.host}`;
  if (!isOwn || !isBelow(path, folders)) return 403;
  await openInEditor(path, {
    line: Number(place.get('line')) || 1,
    column: Number(place.get('column')) || 1,
  });
  return 200;
}

/** Lists what is the same for all lessons. */
function listTexts({ style, files }: SiteApp): Map<string, string> {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  // Every character must be there at once.
  return texts.set(style.file, style.text + writeWholeFonts());
}

async function fillLesson({ pages }: SiteApp, file: PageFile, lesson: LiveLesson): Promise<string> {
  const { shown, number } = await lesson.read();
  lesson.report();
  const firstPaint = await readFirstPaint();
  const content = { shown, downloads: [], card: '', firstPaint, policy: '', fonts: [] };
  return fillPage(pages[file], file, content).replace('<html ', `<html data-reading="${number}" `);
}

async function writeGuide(lesson: LiveLesson): Promise<string> {
  const { shown } = await lesson.read();
  if (shown === undefined) throw new Error('a page without slides asks for no guide');
  return `export default ${JSON.stringify(renderGuide(shown.deck))};\n`;
}

function sendUpdate(page: ServerResponse, reading: Reading, before: Reading['shown']): void {
  page.write(`data: ${JSON.stringify(planUpdate(reading, before))}\n\n`);
}

/** Finds a picture or a font of the disk; nothing else of it is anybody's. */
function findServed(file: string, pictureFolders: readonly string[]): string | undefined {
  if (!file.startsWith('@fs/')) return undefined;
  const path = resolve(process.platform === 'win32' ? file.slice(4) : file.slice(3));
  const isFont = fontNames.some((name) => resolve(locateFont(name).path) === path);
  return isFont || (isBelow(path, pictureFolders) && typeOf(path).startsWith('image/')) ? path : undefined;
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(resolve(folder) + sep));
}
