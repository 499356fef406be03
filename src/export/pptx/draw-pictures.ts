/** Draws pictures in dots for offices that cannot read their kind. */
import type { Page } from 'puppeteer-core';
import type { MeasuredSlide } from './measured.ts';

/** Dots for each px of the canvas: sharp on a wall of twice its size. */
const dotsPerPx = 2;

/**
 * Draws vector pictures, and those of new kinds, as PNG by their addresses.
 * The browser draws them, as their letters must look as they do on the stage.
 *
 * @param page - What it shows is gone afterwards.
 */
export async function drawPictures(
  page: Page,
  slides: readonly MeasuredSlide[],
): Promise<Map<string, Uint8Array>> {
  const pictures = slides.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'picture' ? [item] : [])),
  );
  const widths = new Map<string, number>();
  for (const { src, box, cut } of pictures) {
    const whole = Math.ceil(box.w / (1 - cut.left - cut.right));
    if (!/\.(png|jpe?g|gif)$/i.test(src)) widths.set(src, Math.max(whole, widths.get(src) ?? 1));
  }
  const drawn = new Map<string, Uint8Array>();
  for (const [src, width] of widths) drawn.set(src, await drawPicture(page, src, width));
  return drawn;
}

async function drawPicture(page: Page, src: string, width: number): Promise<Uint8Array> {
  const height = await page.evaluate(showAlone, src, width);
  await page.bringToFront(); // a page behind another one is hardly ever drawn
  return page.screenshot({
    clip: { x: 0, y: 0, width, height, scale: dotsPerPx },
    captureBeyondViewport: true,
    omitBackground: true,
  });
}

/** Shows a picture and nothing else, and says how high it is. Runs in the page. */
async function showAlone(src: string, width: number): Promise<number> {
  const image = new Image(width);
  const loaded = new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = () => reject(new Error(src));
  });
  image.src = src;
  image.style.display = 'block';
  for (const element of [document.documentElement, document.body]) element.style.background = 'none';
  document.body.replaceChildren(image);
  await loaded;
  image.style.height = `${Math.max(1, Math.ceil(image.getBoundingClientRect().height))}px`;
  return image.getBoundingClientRect().height;
}
