/** Opens an HTML document of ours in a headless browser for some work. */
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { DeckError, exitStatus } from '../../deck/deck-error.ts';
import { waitUntilReady } from '../../headless/ready-page.ts';

export interface PageOptions {
  /** How long the browser may take for one step. */
  readonly timeoutMs: number;
  /** Device pixels for each CSS px; the page is 1280 x 720 of these. */
  readonly scale?: number;
}

/**
 * Opens the document, waits until it looks as it will be printed, and lends the page to some work.
 *
 * @throws {DeckError} `print-failed` when the browser dies or takes longer than `timeoutMs` for a step.
 */
export async function openHtml<T>(
  browser: Browser,
  html: string,
  { timeoutMs, scale = 1 }: PageOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  // Not a promise: a signal must not come between the folder and what clears it away.
  const folder = mkdtempSync(join(tmpdir(), 'deck-print-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear); // a signal ends the process without coming back here
  try {
    const file = join(folder, 'page.html');
    await writeFile(file, html);
    const page = await browser.newPage();
    try {
      page.setDefaultTimeout(timeoutMs);
      await page.setViewport({ width: 1280, height: 720, deviceScaleFactor: scale });
      await page.goto(pathToFileURL(file).href, { waitUntil: 'load', timeout: timeoutMs });
      await waitUntilReady(page);
      return await work(page);
    } finally {
      await page.close().catch(() => {}); // a browser that died has no page to close
    }
  } catch (cause) {
    if (cause instanceof DeckError) throw cause;
    throw new DeckError('print-failed', explainFailure(browser, cause), exitStatus.environment, { cause });
  } finally {
    process.off('exit', clear);
    clear();
  }
}

function explainFailure(browser: Browser, cause: unknown): string {
  if (!browser.connected)
    return '浏览器中途退出了，没有印完。再试一次；还不行就关掉一些程序，或换一个浏览器（设置 DECK_BROWSER）。';
  const reason = cause instanceof Error ? cause.message : String(cause);
  return `浏览器没能排好页面（${reason}）。再试一次；还不行就换一个浏览器（设置 DECK_BROWSER）。`;
}
