/** Prints an HTML document to PDF in a headless browser. */
import type { Browser } from 'puppeteer-core';
import { openHtml } from './open-html.ts';

export interface Printed {
  readonly pdf: Uint8Array;
  /** Words of the document's links by their addresses. */
  readonly linkTexts: ReadonlyMap<string, string>;
}

/** Prints a document whose CSS sets the page size; its structure comes from its HTML. */
export async function printHtml(browser: Browser, html: string, timeoutMs: number): Promise<Printed> {
  return openHtml(browser, html, { timeoutMs }, async (page) => {
    const links = await page.evaluate(() =>
      Array.from(document.links, (link) => [
        link.getAttribute('href') ?? '',
        link.getAttribute('aria-label') ?? link.textContent ?? '',
      ]),
    );
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: timeoutMs,
    });
    return { pdf, linkTexts: new Map(links as [string, string][]) };
  });
}
