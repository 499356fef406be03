/** The Vite plugin for what the site is beside the deck itself: ledger, 404, listings, icons, policy. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { selectDeck } from '../deck/audience.ts';
import type { Deck } from '../deck/deck.ts';
import { walkInlines } from '../deck/walk.ts';
import { renderNotFoundPage } from '../render/not-found-page.ts';
import { renderSiteHead } from '../render/site-head.ts';
import { ledgerPage, renderLedgerBody } from '../render/site-ledger-page.ts';
import { renderListings } from '../render/site-listings.ts';
import type { Download } from '../render/site-page.ts';
import type { DeckSource } from './deck-source.ts';
import { writePolicy } from './policy.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const assetFolder = path('../../assets');
const iconFolder = join(assetFolder, 'icons');

export interface SiteFilesOptions {
  readonly open: () => Promise<DeckSource>;
  readonly downloads?: readonly Download[];
  readonly card?: string;
}

/** Adds the site's other pages and files; the policy goes into the build alone, as the dev server injects scripts. */
export function siteFilesPlugin({ open, downloads = [], card = '' }: SiteFilesOptions): Plugin {
  let building = false;
  const openSelected = async (): Promise<Deck | undefined> => {
    const { deck, selection } = await open();
    return deck && selectDeck(deck, selection);
  };
  return {
    name: 'deck-site-files',
    config(_, { command }) {
      building = command === 'build';
      return { build: { rolldownOptions: { input: [path('../index.html'), path('../ledger.html')] } } };
    },
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle = {} }) {
        const script = await readFirstPaint();
        const tags: HtmlTagDescriptor[] = [
          { tag: 'script', children: script, injectTo: 'head-prepend' },
          ...Object.keys(bundle).filter(isFirstFont).map(writePreloadTag),
        ];
        if (building) tags.unshift(writePolicyTag(writePolicy(script)));
        if (!page.includes('<!--ledger-body-->')) return { html: page, tags };
        const deck = await openSelected();
        if (deck === undefined) return { html: page, tags };
        const filled = page
          .replace('<html lang="zh-CN"', `<html lang="${deck.lesson.language}"`)
          .replace('<!--ledger-head-->', () => renderSiteHead(deck, ledgerPage, card).text)
          .replace('<!--ledger-body-->', () => renderLedgerBody(deck, downloads).text);
        return { html: filled, tags };
      },
    },
    configureServer({ middlewares }) {
      // The build copies the slides' pictures; the dev server reads them where they are.
      middlewares.use((request, _, next) => {
        if (request.url?.startsWith('/assets/'))
          request.url = `/@fs/${assetFolder.replace(/^\//, '')}${request.url.slice('/assets'.length)}`;
        next();
      });
    },
    async generateBundle() {
      const deck = await openSelected();
      if (deck === undefined) throw new Error('a build needs a deck that can be read');
      const policy = writePolicy(await readFirstPaint());
      this.emitFile({ type: 'asset', fileName: '404.html', source: renderNotFoundPage(deck, policy) });
      for (const { file, text } of renderListings(deck))
        this.emitFile({ type: 'asset', fileName: file, source: text });
      for (const name of (await readdir(iconFolder)).filter((file) => file.endsWith('.png'))) {
        const source = await readFile(join(iconFolder, name));
        this.emitFile({ type: 'asset', fileName: `icons/${name}`, source });
      }
      for (const name of listImages(deck)) {
        const source = await readFile(join(assetFolder, name));
        this.emitFile({ type: 'asset', fileName: `assets/${name}`, source });
      }
    },
  };
}

/** Lists the pictures of the slides, as paths below `assets/`. */
function listImages({ slides }: Deck): Set<string> {
  const names = new Set<string>();
  for (const { blocks } of slides) {
    walkInlines(blocks, (inline) => {
      if (inline.kind === 'image') names.add(inline.src);
    });
  }
  return names;
}

/** Reads the script that stands in the pages' heads, without its comments. A minifier would write it too new. */
export async function readFirstPaint(): Promise<string> {
  const source = await readFile(path('../reading/first-paint.js'), 'utf8');
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n');
}

/** The fonts of what is shown at once; the others wait until one of their characters comes up. */
function isFirstFont(file: string): boolean {
  return file.endsWith('.woff2') && !file.includes('-more-');
}

/** Without this a browser learns of a font only when it has the styles and lays text out: a round trip later. */
function writePreloadTag(file: string): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `./${file}` },
    injectTo: 'head',
  };
}

function writePolicyTag(policy: string): HtmlTagDescriptor {
  return {
    tag: 'meta',
    attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
    injectTo: 'head-prepend',
  };
}
