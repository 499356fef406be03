/** Fonts that are cut down to a page's characters must draw each of them as the full font does. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { folders } from '../../scripts/parts/folders.ts';
import { readFaces } from '../../src/fonts/face-characters.ts';
import { writePageStyle } from '../../src/fonts/page-style.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await puppeteer.connect({ browserWSEndpoint: inject('browserEndpoint') });
});
afterAll(() => browser?.disconnect());

/** Takes a picture of some words, in a font that has others as well. */
async function draw(words: string, others: string): Promise<Uint8Array> {
  const characters = readFaces(`<h2>${words}${others}</h2>`);
  const css = await writePageStyle('print', characters, folders.fonts);
  const page = await browser.newPage();
  try {
    await page.setContent(`<html lang="zh-CN"><style>${css}</style><h2 style="font-size:90px">${words}</h2>`);
    await page.evaluate(() => document.fonts.ready);
    return await page.screenshot({ clip: { x: 0, y: 0, width: 640, height: 160 } });
  } finally {
    await page.close();
  }
}

it.each(['100', '71.75%'])('draws “%s” the same, whichever other characters a font has', async (words) => {
  const alone = await draw(words, '');
  for (const others of ['余批次', '“余”—，…', 'α℃'])
    expect.soft(Buffer.from(await draw(words, others)).equals(Buffer.from(alone)), others).toBe(true);
});
