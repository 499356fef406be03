// Waits until a page looks as it will be printed.
import type { Page } from 'puppeteer-core';
import { DeckError, exitStatus } from '../deck/deck-error.ts';

/**
 * Waits until a loaded page's fonts are there and its images are decoded.
 *
 * @param page - A page whose load event has fired.
 * @throws {DeckError} `page-not-ready` with the fonts and images that could not be loaded.
 */
export async function waitUntilReady(page: Page): Promise<void> {
  const broken = await page.evaluate(async () => {
    // Also those of text that is not shown on the screen.
    await Promise.allSettled(Array.from(document.fonts, (font) => font.load()));
    await document.fonts.ready;
    const images = await Promise.allSettled(
      Array.from(document.images, async (image) => {
        image.loading = 'eager';
        await image.decode();
      }),
    );
    return [
      ...images.flatMap(({ status }, index) =>
        status === 'rejected' ? [document.images[index]?.src ?? ''] : [],
      ),
      ...Array.from(document.fonts)
        .filter(({ status }) => status === 'error')
        .map(({ family }) => family),
    ];
  });
  if (broken.length === 0) return;
  throw new DeckError(
    'page-not-ready',
    `页面里有加载不了的图片或字体：${broken.join('、')}`,
    exitStatus.environment,
  );
}
