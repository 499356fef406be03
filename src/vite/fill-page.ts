/** Puts a lesson into the site's pages, for its author and in the build alike. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type MadeOnce, openMade } from '../cache/made-from-sources.ts';
import { Html, html, nothing } from '../deck/html.ts';
import { deckPage, renderSiteHead } from '../render/site-head.ts';
import { ledgerPage, renderLedgerBody } from '../render/site-ledger-page.ts';
import { type Download, renderSiteBody } from '../render/site-page.ts';
import type { RenderedDeck } from './deck-source.ts';
import type { PageFile } from './site-app.ts';

export interface PageContent {
  /** Undefined while a lesson cannot be read: its author is told on the empty page. */
  readonly shown: RenderedDeck | undefined;
  /** Files beside the page that its readers may take along. */
  readonly downloads: readonly Download[];
  /** File beside the page that chats show for a link to it; '' for none. */
  readonly card: string;
  /** From {@link readFirstPaint}. */
  readonly firstPaint: string;
  /** Content-Security-Policy; '' for the author, whose page is nobody else's. */
  readonly policy: string;
  /** Paths of fonts to load before a browser has read the styles, and so learns of them. */
  readonly fonts: readonly string[];
}

const charset = html`<meta charset="utf-8">`;

/** Fills the gaps that the template of a page has. */
export function fillPage(template: string, file: PageFile, content: PageContent): string {
  const { shown, firstPaint, policy, fonts } = content;
  const guard =
    policy === '' ? nothing : html`<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  // The policy must stand before whatever it guards, and the charset within the first 1,024 bytes.
  const start = html`${charset}${guard}<script>${new Html(firstPaint)}</script>`;
  const started = template.replace(charset.text, () => start.text);
  if (shown === undefined) return started.replace('<!--head-->', '<title>课件有错</title>');
  const preloads = fonts.map(
    (font) => html`<link rel="preload" as="font" type="font/woff2" crossorigin href="./${font}">`,
  );
  const { head, body } = renderPage(file, shown, content);
  return started
    .replace('<html lang="zh-CN"', `<html lang="${shown.deck.lesson.language}"`)
    .replace('<!--head-->', () => html`${head}${preloads}`.text)
    .replace('<!--body-->', () => body.text);
}

function renderPage(file: PageFile, { deck, sections }: RenderedDeck, { downloads, card }: PageContent) {
  return file === 'ledger.html'
    ? { head: renderSiteHead(deck, ledgerPage, card), body: renderLedgerBody(deck, downloads) }
    : { head: renderSiteHead(deck, deckPage, card), body: renderSiteBody(sections, deck, downloads) };
}

/** Makes the script that stands in the pages' heads. */
export const firstPaint: MadeOnce<string> = { name: 'first-paint', make: makeFirstPaint };

/** Reads the script that stands in the pages' heads. */
export function readFirstPaint(): Promise<string> {
  return openMade(firstPaint);
}

/** Leaves out its comments alone: a minifier would write it too new. */
async function makeFirstPaint(): Promise<string> {
  const file = fileURLToPath(new URL('../reading/first-paint.js', import.meta.url));
  const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('//')).join('\n');
}
