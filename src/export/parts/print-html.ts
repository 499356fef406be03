/** Prints an HTML document to PDF in a headless browser. */
import type { PdfFinish } from '../pdf/finish.ts';
import type { ExportContext } from '../target.ts';
import { openHtml } from './open-html.ts';

/** Finishes what was printed; the browser is not needed any more. */
export type Printed = (finish: Omit<PdfFinish, 'linkTexts' | 'source'>) => Promise<Uint8Array>;

/** Prints a document whose CSS sets the page size; its structure comes from its HTML. */
export async function printHtml(html: string, context: ExportContext): Promise<Printed> {
  return openHtml(html, context, async (page) => {
    const links = await page.evaluate(() =>
      Array.from(document.links, (link) => [
        link.getAttribute('href') ?? '',
        link.getAttribute('aria-label') ?? link.textContent ?? '',
      ]),
    );
    const linkTexts = new Map(links as [string, string][]);
    const { timeoutMs: timeout } = context.options;
    const [printed, { finishPdf }] = await Promise.all([
      page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout }),
      import('../pdf/finish.ts'), // loads while the browser prints
    ]);
    return (finish) => finishPdf(printed, { ...finish, linkTexts, source: html });
  });
}
