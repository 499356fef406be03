/** The Vite plugin of the dev server: puts a lesson's slides into the pages, and keeps them fresh. */
import { resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { hasErrors } from '../deck/problem.ts';
import { fillPage, readFirstPaint } from './fill-page.ts';
import type { LiveLesson } from './live-lesson.ts';
import { liveUpdateEvent, planUpdate } from './live-update.ts';
import { writeWholeFonts } from './site-fonts.ts';

const fonts = '\0virtual:deck-fonts.css';

/** Makes the pages of a lesson. */
export function deckPlugin(lesson: LiveLesson): Plugin {
  return {
    name: 'deck',
    apply: 'serve',
    resolveId: (id) => (id === 'virtual:deck-fonts.css' ? fonts : undefined),
    load: (id) => (id === fonts ? writeWholeFonts() : undefined),
    transformIndexHtml: {
      // After Vite has read the small template: the slides need no more than to be put in.
      order: 'post',
      async handler(template, { path }) {
        const { shown, number } = await lesson.read();
        lesson.report();
        const content = {
          shown,
          downloads: [],
          card: '',
          firstPaint: await readFirstPaint(),
          policy: '',
          fonts: [],
        };
        const page = fillPage(template, path === '/ledger.html' ? 'ledger.html' : 'index.html', content);
        return page.replace('<html ', `<html data-reading="${number}" `);
      },
    },
    async configureServer(server) {
      let sent = await lesson.read();
      lesson.report();
      watchSources(server, lesson.sourceFolders, async (isSettled) => {
        const reading = await lesson.read();
        // A file that is still being written may look wrong for a moment.
        if (reading.number === sent.number || (!isSettled && hasErrors(reading.source.problems))) return;
        lesson.report();
        server.ws.send(liveUpdateEvent, planUpdate(reading, sent.shown));
        sent = reading;
      });
      // A page that has just loaded asks for the problems that there are, and for what it has missed meanwhile.
      server.ws.on(liveUpdateEvent, ({ number }: { number: number }, client) => {
        lesson.read().then((reading) => {
          const before = number === reading.number ? reading.shown : undefined;
          client.send(liveUpdateEvent, planUpdate(reading, before));
        }, logTo(server));
      });
    },
  };
}

/** A lesson whose folder has gone is no reason for the server to end. */
function logTo({ config }: ViteDevServer): (error: unknown) => void {
  return (error) => config.logger.error(String(error));
}

/** Editors write in several steps, and the watcher folds what comes within this time into one event. */
const settleMs = 80;

/** Calls `changed` at once after a change below the folders and again when the files have settled. */
function watchSources(
  server: ViteDevServer,
  folders: readonly string[],
  changed: (isSettled: boolean) => Promise<void>,
): void {
  const roots = folders.map((folder) => resolve(folder) + sep);
  let running = Promise.resolve();
  let settling: NodeJS.Timeout | undefined;
  const run = (isSettled: boolean) => {
    running = running.then(() => changed(isSettled)).catch(logTo(server));
  };
  server.watcher.add([...folders]);
  server.watcher.on('all', (_, path) => {
    if (!roots.some((root) => resolve(path).startsWith(root))) return;
    if (settling === undefined) run(false);
    clearTimeout(settling);
    settling = setTimeout(() => {
      settling = undefined;
      run(true);
    }, settleMs);
  });
}
