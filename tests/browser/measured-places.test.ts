/** Where the measuring looks: at all that is on a slide, however long it is, and at nothing beside it. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { judges } from '../../src/measured/index.ts';
import { measureSlides } from '../../src/measured/measure-slides.ts';
import type { Conditions } from '../../src/measured/measurement.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await puppeteer.connect({ browserWSEndpoint: inject('browserEndpoint') });
});
afterAll(() => browser?.disconnect());

/** What is found on a dark slide: at each place a pale and a hardly seen text, with their names. */
async function findFaint(
  heightPx: number,
  tops: readonly number[],
  view: Conditions['view'],
): Promise<string[]> {
  const texts = tops.map(
    (top) =>
      `<p class="pale" style="top:${top}px">清楚${top}</p><p class="faint" style="top:${top + 60}px">模糊${top + 60}</p>`,
  );
  const style = `*{margin:0} .slide{position:relative;width:1280px;height:${heightPx}px;background:#0c1c38;overflow:visible}
    p{position:absolute;left:80px;font-size:28px} .pale{color:#fff} .faint{color:#1b2c4a}`;
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 720 });
    await page.setContent(`<style>${style}</style><section class="slide" id="a">${texts.join('')}</section>`);
    const [slide] = await measureSlides(page);
    if (slide === undefined) throw new Error('the slide was not measured');
    return judges['low-contrast'](slide, { says: '', view }).map(({ text }) => text);
  } finally {
    await page.close();
  }
}

it('finds what is hardly seen on the slide, and judges nothing below it', async () => {
  expect(await findFaint(720, [80, 400, 800, 3000], 'canvas')).toEqual(['模糊140', '模糊460']);
});

it('finds it on a page that is longer than the window', async () => {
  expect(await findFaint(9000, [80, 5000, 8800], 'reading')).toEqual(['模糊140', '模糊5060', '模糊8860']);
});
