/** Opens an HTML document of ours in a headless browser for some work. */
import { tmpdir } from 'node:os';
import type { Page } from 'puppeteer-core';
import { DeckError, exitStatus } from '../../deck/deck-error.ts';
import { EnvironmentError } from '../../deck/environment-error.mjs';
import { explainFault } from '../../deck/environment-fault.mjs';
import { findDiskFault } from '../../headless/disk-fault.mjs';
import { showHtml } from '../../headless/ready-page.ts';
import type { ExportContext } from '../target.ts';

/** Characters of a document that would take much of the renderer's memory until the next one has been printed. */
const largeDocument = 500_000;

/**
 * Opens the document in a page, waits until it looks as it will be printed, and lends the page to some work.
 *
 * @param scale - Device pixels for each CSS px; the page is 1280 x 720 of these.
 * @throws {DeckError} `print-failed` when the browser dies or takes longer for a step than it may.
 */
export async function openHtml<T>(
  html: string,
  { name, lendPage, options }: ExportContext,
  work: (page: Page) => Promise<T>,
  scale = 1,
): Promise<T> {
  let lent: Page | undefined;
  try {
    return await lendPage(async (page) => {
      lent = page;
      page.setDefaultTimeout(options.timeoutMs);
      await page.setViewport({ width: 1280, height: 720, deviceScaleFactor: scale });
      await showHtml(page, html, options.timeoutMs);
      const result = await work(page);
      if (html.length > largeDocument) await page.close();
      return result;
    });
  } catch (cause) {
    throw describeFailure(name, lent, cause);
  }
}

/** @param page - Undefined when there is none, as the browser died before. */
function describeFailure(name: string, page: Page | undefined, cause: unknown): Error {
  if (cause instanceof DeckError || cause instanceof EnvironmentError) return cause;
  const fault = explainFault(cause, tmpdir()) ?? explainFault(findDiskFault(tmpdir()));
  if (fault !== undefined) {
    const says = `${name} 没有做完：${fault}。临时文件夹可以用环境变量 TMPDIR 换一个。`;
    return new DeckError('print-failed', says, exitStatus.environment, { cause });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  const says = page?.browser().connected
    ? `浏览器没能排好 ${name} 的页面（${reason}）。`
    : `浏览器中途退出了，${name} 没有做完。`;
  const advice = '再试一次；还不行就关掉一些程序，或换一个浏览器（设置 DECK_BROWSER）。';
  return new DeckError('print-failed', says + advice, exitStatus.environment, { cause });
}
