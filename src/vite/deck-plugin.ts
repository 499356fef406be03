/** The Vite plugin of the dev server: puts a lesson's slides into the pages, and keeps them fresh. */
import { resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { assetFolder } from './build-site.ts';
import type { DeckSource } from './deck-source.ts';
import { fillPage, readFirstPaint } from './fill-page.ts';
import { type LiveState, liveUpdateEvent, planUpdate } from './live-update.ts';
import { writeWholeFonts } from './site-fonts.ts';

export interface DeckPluginOptions {
  /** Reads the lesson; called after every change. */
  readonly open: () => Promise<DeckSource>;
  /** Folders whose files the lesson is made of. */
  readonly sourceFolders: readonly string[];
}

const fonts = '\0virtual:deck-fonts.css';

/** Makes the pages of a lesson. */
export function deckPlugin({ open, sourceFolders }: DeckPluginOptions): Plugin {
  let live: LiveState = { shown: undefined };
  const refresh = async () => {
    const { update, state } = planUpdate(await open(), live);
    live = state;
    return update;
  };
  return {
    name: 'deck',
    apply: 'serve',
    resolveId: (id) => (id === 'virtual:deck-fonts.css' ? fonts : undefined),
    load: (id) => (id === fonts ? writeWholeFonts() : undefined),
    transformIndexHtml: {
      // After Vite has read the small template: the slides need no more than to be put in.
      order: 'post',
      async handler(template, { path }) {
        await refresh();
        const { shown } = live;
        const firstPaint = await readFirstPaint();
        const file = path === '/ledger.html' ? 'ledger.html' : 'index.html';
        return fillPage(template, file, {
          shown,
          downloads: [],
          card: '',
          firstPaint,
          policy: '',
          fonts: [],
        });
      },
    },
    configureServer(server) {
      // A build copies the slides' pictures; here they are read where they are.
      server.middlewares.use((request, _, next) => {
        if (request.url?.startsWith('/assets/'))
          request.url = `/@fs/${assetFolder.replace(/^\//, '')}${request.url.slice('/assets'.length)}`;
        next();
      });
      watchSources(server, sourceFolders, async (isSettled) => {
        const update = await refresh();
        // A file that is still being written may look wrong for a moment.
        const isWrong = update.problems.some(({ severity }) => severity === 'error');
        if (isSettled || !isWrong) server.ws.send(liveUpdateEvent, update);
      });
      // A page that has just loaded asks for the problems that there are.
      server.ws.on(liveUpdateEvent, async (_, client) => client.send(liveUpdateEvent, await refresh()));
    },
  };
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
    running = running
      .then(() => changed(isSettled))
      .catch((error: unknown) => server.config.logger.error(String(error)));
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
