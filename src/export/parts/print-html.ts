/** Prints an HTML document to PDF in a headless browser. */
import type { PdfFinish } from '../pdf/finish.ts';
import type { UaFault } from '../pdf/ua/fault.ts';
import type { ExportContext } from '../target.ts';
import { openHtml } from './open-html.ts';

/** Finishes what was printed; the browser is not needed any more. */
export type Printed = (
  finish: Omit<PdfFinish, 'linkTexts' | 'source' | 'reportFaults'>,
) => Promise<Uint8Array>;

/** Only the paper matters: laying the document out for the screen first would take as long again. */
const screenStyle = '<style>@media screen{body{display:none}}</style>';

/** Prints a document whose CSS sets the page size; its structure comes from its HTML. */
export async function printHtml(html: string, context: ExportContext): Promise<Printed> {
  return openHtml(html.replace('</head>', `${screenStyle}</head>`), context, async (page) => {
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
    const reportFaults = (faults: readonly UaFault[]) => context.warn(describeFaults(context.name, faults));
    return (finish) => finishPdf(printed, { ...finish, linkTexts, source: html, reportFaults });
  });
}

/** Names the points of the Matterhorn Protocol, each once, as that is what accessibility checkers say too. */
function describeFaults(name: string, faults: readonly UaFault[]): string {
  const points = [...new Set(faults.map(({ point }) => point))].sort();
  return `${name} 能用，但没有标为无障碍文件（PDF/UA）：未过${points.join('、')}。`;
}
