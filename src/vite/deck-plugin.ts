/** The Vite plugin: puts a lesson's slides into the page, and keeps them fresh on the dev server. */
import type { Plugin } from 'vite';
import { renderSiteBody, renderSiteHead } from '../render/site-page.ts';
import { type DeckSource, renderDeck } from './deck-source.ts';
import { writeSiteFonts, writeWholeFonts } from './site-fonts.ts';

export interface DeckPluginOptions {
  /** Reads the lesson; called once for a build, and after every change on the dev server. */
  readonly open: () => Promise<DeckSource>;
  readonly cacheFolder: string;
}

/** Makes the page of a lesson. */
export function deckPlugin({ open, cacheFolder }: DeckPluginOptions): Plugin {
  let serving = false;
  return {
    name: 'deck',
    config(_, { command }) {
      serving = command === 'serve';
    },
    async resolveId(id) {
      if (id !== 'virtual:deck-fonts.css') return undefined;
      if (serving) return writeWholeFonts(cacheFolder);
      const { sections } = renderDeck(await open());
      return writeSiteFonts(sections, cacheFolder);
    },
    transformIndexHtml: {
      // After Vite has read the small template: the slides need no more than to be put in.
      order: 'post',
      async handler(page) {
        const { deck, sections } = renderDeck(await open());
        return page
          .replace('<html lang="zh-CN"', `<html lang="${deck.lesson.language}"`)
          .replace('<!--deck-head-->', () => renderSiteHead(deck).text)
          .replace('<!--deck-body-->', () => renderSiteBody(sections).text);
      },
    },
  };
}
