// Shows a document of ours, and waits until it looks as it will be printed.
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { DeckError, exitStatus } from '../deck/deck-error.ts';

/** A page of our own comes from this disk: what takes longer does not come. */
const readyMs = 30_000;

/**
 * Shows a document as a file, from where it may load the files that it names, and waits until it is ready.
 *
 * @param timeoutMs - How long the browser may take until it has read the document.
 * @throws {DeckError} `page-not-ready`
 */
export async function showHtml(page: Page, html: string, timeoutMs = readyMs): Promise<void> {
  await withFile(html, async (file) => {
    await page.goto(pathToFileURL(file).href, { waitUntil: 'domcontentloaded', timeout: timeoutMs });
    await waitUntilReady(page);
  });
}

/** Lends a file of a document to some work, and clears it away. */
async function withFile(html: string, work: (file: string) => Promise<void>): Promise<void> {
  // Not a promise: a signal must not come between the folder and what clears it away.
  const folder = mkdtempSync(join(tmpdir(), 'deck-print-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear); // a signal ends the process without coming back here
  try {
    const file = join(folder, 'page.html');
    await writeFile(file, html);
    await work(file);
  } finally {
    process.off('exit', clear);
    clear();
  }
}

/**
 * Waits until a page's fonts and pictures are there.
 *
 * Asks for nothing that a page does only when it is in front, as drawing a frame: several pages are laid out at a time.
 *
 * @throws {DeckError} `page-not-ready` with what could not be loaded, or did not come.
 */
export async function waitUntilReady(page: Page, timeoutMs = readyMs): Promise<void> {
  const { broken, missing } = await page.evaluate(watchResources, timeoutMs);
  if (broken.length > 0) throw refusePage('页面里有加载不了的图片或字体', broken);
  if (missing.length > 0) throw refusePage(`等了${timeoutMs / 1000}秒，页面里的图片或字体还没有来`, missing);
}

/** Runs in the page, so it may use nothing from outside of itself. */
async function watchResources(timeoutMs: number): Promise<{ broken: string[]; missing: string[] }> {
  const broken: string[] = [];
  const waiting = new Map<Promise<unknown>, string>();
  const watch = (name: string, loaded: Promise<unknown>) => {
    const settled = loaded.catch(() => broken.push(name)).finally(() => waiting.delete(settled));
    waiting.set(settled, name);
  };
  // Also those of text that is not shown on the screen.
  for (const font of Array.from(document.fonts)) watch(font.family, font.load());
  for (const image of Array.from(document.images)) {
    image.loading = 'eager';
    image.decoding = 'sync'; // else a picture of the page may be taken before this one is drawn
    const loaded = new Promise<void>((resolve, reject) => {
      const judge = () => (image.naturalWidth > 0 ? resolve() : reject(new Error('broken')));
      if (image.complete) judge();
      image.addEventListener('load', judge);
      image.addEventListener('error', judge);
    });
    watch(image.currentSrc || image.src, loaded);
  }
  const late = new Promise((resolve) => setTimeout(resolve, timeoutMs));
  await Promise.race([Promise.all(waiting.keys()), late]);
  return { broken, missing: [...waiting.values()] };
}

function refusePage(says: string, resources: readonly string[]): DeckError {
  const names = resources.map((address) =>
    (address.startsWith('file:') ? basename(decodeURI(address)) : address).slice(0, 80),
  );
  return new DeckError('page-not-ready', `${says}：${names.join('、')}`, exitStatus.environment);
}
