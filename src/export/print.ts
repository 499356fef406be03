/** Prints an HTML document to PDF in a headless browser. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { DeckError, exitStatus } from '../deck/deck-error.ts';
import { waitUntilReady } from '../headless/ready-page.ts';

const timeoutMs = 120_000;

/** Prints a document whose CSS sets the page size; tags and outline come from its headings. */
export async function printHtml(browser: Browser, html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'deck-print-'));
  const page = await browser.newPage();
  try {
    const file = join(folder, 'page.html');
    await writeFile(file, html);
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load', timeout: timeoutMs });
    await waitUntilReady(page);
    return await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: timeoutMs,
    });
  } catch (cause) {
    throw new DeckError(
      'print-failed',
      '浏览器没能印出 PDF。再试一次；还不行就换一个浏览器（设置 DECK_BROWSER）。',
      exitStatus.environment,
      { cause },
    );
  } finally {
    await page.close().catch(() => {}); // a browser that died has no page to close
    await rm(folder, { recursive: true, force: true });
  }
}
