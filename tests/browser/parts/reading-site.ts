/** Serves the built site and opens its pages in a browser. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { openBrowser } from '../../../src/headless/browser.ts';
import type { LocalServer } from '../../../src/vite/local-server.ts';
import { openPreview } from '../../../src/vite/preview-server.ts';

export interface Visit {
  readonly path?: string;
  readonly width?: number;
  readonly height?: number;
  readonly script?: boolean;
}

export interface ReadingSite {
  readonly url: string;
  /** A copy of the built site, for this test file alone. */
  readonly folder: string;
  /** Opens a page as a new visitor; a phone's unless told otherwise. */
  readonly visit: (visit?: Visit) => Promise<Page>;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the shipped lesson's site, or another, on a port of its own. */
export async function openReadingSite(dist = inject('dist')): Promise<ReadingSite> {
  const folder = await mkdtemp(join(tmpdir(), 'deck-site-'));
  await cp(join(dist, 'site'), folder, { recursive: true });
  let server: LocalServer | undefined = await openPreview(folder, 0);
  const { url } = server;
  // Its own, as service workers stay paused in some versions when two clients watch one browser.
  const browser = await openBrowser();
  const contexts: BrowserContext[] = [];
  const stop = async () => {
    await server?.close();
    server = undefined;
  };
  return {
    url,
    folder,
    visit: (visit = {}) => openPage(browser, contexts, url, visit),
    stop,
    async start() {
      server ??= await openPreview(folder, Number(new URL(url).port));
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openPage(
  browser: Browser,
  contexts: BrowserContext[],
  url: string,
  { path = '', width = 390, height = 844, script = true }: Visit,
): Promise<Page> {
  const context = await browser.createBrowserContext();
  contexts.push(context);
  const page = await context.newPage();
  await page.setViewport({ width, height });
  await page.setJavaScriptEnabled(script);
  await page.goto(url + path, { waitUntil: 'load' });
  if (script) await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}
