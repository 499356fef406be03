/** Measures all slides in one page of the browser. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type MadeOnce, openKept } from '../../cache/made-from-sources.ts';
import type { Slide } from '../../deck/deck.ts';
import { DeckError, exitStatus } from '../../deck/deck-error.ts';
import { plainText } from '../../deck/plain-text.ts';
import type { MeasuredSlide } from './measured.ts';

/**
 * Measures slides where the page has laid them out.
 *
 * @param report - Is told after every slide how many are done.
 * @throws {DeckError} `slide-not-measured`, which says the slide.
 */
export async function measureSlides(
  page: Page,
  slides: readonly Slide[],
  report: (done: number) => void,
): Promise<MeasuredSlide[]> {
  await page.evaluate(await openKept(measurer));
  const measured: MeasuredSlide[] = [];
  for (const { id, number, title } of slides) {
    try {
      measured.push(
        (await page.evaluate(
          `measurer.measureSlide(document.getElementById(${JSON.stringify(id)}))`,
        )) as MeasuredSlide,
      );
    } catch (cause) {
      const name = title === undefined ? '' : `“${plainText(title.children)}”`;
      throw new DeckError(
        'slide-not-measured',
        `第${number}页${name}没能转成演示文稿。`,
        exitStatus.environment,
        { cause },
      );
    }
    report(measured.length);
  }
  return measured;
}

/** Makes the script that measures slides. */
export const measurer: MadeOnce<string> = { name: 'pptx-measurer', make: bundleMeasurer };

/** Bundles the folder that runs in the page into one script. */
async function bundleMeasurer(): Promise<string> {
  const { build } = await import('esbuild');
  const entry = fileURLToPath(new URL('./page/measure-slide.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'measurer',
    target: 'chrome109',
    minify: true,
  });
  return outputFiles[0]?.text ?? '';
}
