import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureThemes, referenceFolder, takePictures } from '../../scripts/parts/slide-pictures.ts';
import { openBrowser } from '../../src/headless/browser.ts';
import { fetchPinnedBrowser } from '../../src/headless/pinned-browser.mjs';

/** Where the pictures of what differs go, beside the new picture. */
const differenceFolder = join(import.meta.dirname, '../../.cache/picture-differences');
/** Part of a picture's pixels that may differ: rounding at the edges of glyphs. */
const tolerance = 0.001;

const found = await fetchPinnedBrowser();

// Elsewhere than on Linux x64 the pinned browser does not run, and another draws glyphs' edges its own way.
describe.skipIf(found === undefined)('pictures of the slides', () => {
  let browser: Browser;
  beforeAll(async () => {
    await rm(differenceFolder, { recursive: true, force: true });
    if (found) browser = await openBrowser({ found });
  });
  afterAll(() => browser?.close());

  it.each(pictureThemes)('look as accepted in the theme %s', async (theme) => {
    const pictures = await takePictures(browser, theme);
    const names = await readdir(join(referenceFolder, theme));
    expect([...pictures.keys()].map((id) => `${id}.png`).sort()).toEqual(names.sort());
    const differing: string[] = [];
    for (const [id, png] of pictures) {
      const reference = await readFile(join(referenceFolder, theme, `${id}.png`));
      if (!(await looksAlike(png, reference, `${theme}-${id}`))) differing.push(id);
    }
    expect(differing, `see .cache/picture-differences; npm run accept keeps the new ones`).toEqual([]);
  });
});

async function looksAlike(png: Uint8Array, reference: Uint8Array, name: string): Promise<boolean> {
  const [now, then] = [PNG.sync.read(Buffer.from(png)), PNG.sync.read(Buffer.from(reference))];
  const { width, height } = then;
  const difference = new PNG({ width, height });
  const sameSize = now.width === width && now.height === height;
  const count = sameSize
    ? pixelmatch(then.data, now.data, difference.data, width, height, { threshold: 0.1 })
    : width * height;
  if (count <= width * height * tolerance) return true;
  await mkdir(differenceFolder, { recursive: true });
  await writeFile(join(differenceFolder, `${name}-difference.png`), PNG.sync.write(difference));
  await writeFile(join(differenceFolder, `${name}-now.png`), png);
  return false;
}
