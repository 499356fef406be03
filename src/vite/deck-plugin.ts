/** The Vite plugin: puts a lesson's slides into the page, and keeps them fresh on the dev server. */
import { resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { deckPage, renderSiteHead } from '../render/site-head.ts';
import { type Download, renderSiteBody } from '../render/site-page.ts';
import { type DeckSource, type RenderedDeck, renderDeck } from './deck-source.ts';
import { type LiveState, liveUpdateEvent, planUpdate } from './live-update.ts';
import { writeSiteFonts, writeWholeFonts } from './site-fonts.ts';

export interface DeckPluginOptions {
  /** Reads the lesson; called once for a build, and after every change on the dev server. */
  readonly open: () => Promise<DeckSource>;
  readonly cacheFolder: string;
  /** Folders whose files the lesson is made of; the dev server watches them. */
  readonly sourceFolders: readonly string[];
  /** Files beside the page that its readers may take along. */
  readonly downloads?: readonly Download[];
  /** File beside the page that chats show for a link to it. */
  readonly card?: string;
}

/** Makes the page of a lesson. */
export function deckPlugin({ open, cacheFolder, sourceFolders, downloads, card }: DeckPluginOptions): Plugin {
  let serving = false;
  let live: LiveState = { shown: undefined };
  const openForBuild = async (): Promise<RenderedDeck> => {
    const rendered = renderDeck(await open());
    if (rendered === undefined) throw new Error('a build needs a deck that can be read');
    return rendered;
  };
  const refresh = async () => {
    const { update, state } = planUpdate(await open(), live);
    live = state;
    return update;
  };
  return {
    name: 'deck',
    config(_, { command }) {
      serving = command === 'serve';
    },
    async resolveId(id) {
      if (id !== 'virtual:deck-fonts.css') return undefined;
      if (serving) return writeWholeFonts(cacheFolder);
      return writeSiteFonts(await openForBuild(), cacheFolder, downloads);
    },
    transformIndexHtml: {
      // After Vite has read the small template: the slides need no more than to be put in.
      order: 'post',
      async handler(page) {
        if (!page.includes('<!--deck-body-->')) return page;
        if (serving) await refresh();
        const shown = serving ? live.shown : await openForBuild();
        if (shown === undefined) return page;
        return page
          .replace('<html lang="zh-CN"', `<html lang="${shown.deck.lesson.language}"`)
          .replace('<!--deck-head-->', () => renderSiteHead(shown.deck, deckPage, card).text)
          .replace('<!--deck-body-->', () => renderSiteBody(shown.sections, shown.deck, downloads).text);
      },
    },
    configureServer(server) {
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
