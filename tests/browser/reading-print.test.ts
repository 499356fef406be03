/** What Ctrl+P gives, from the reading view and from the stage. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPdf } from '../artefacts/parts/pdf-reader.ts';
import { openReadingSite, type ReadingSite } from './parts/reading-site.ts';

let site: ReadingSite;
beforeAll(async () => {
  site = await openReadingSite();
});
afterAll(() => site.close());

const readTitles = (page: Page) =>
  page.$$eval('section.slide .title', (titles) =>
    titles.map((title) => (title.textContent ?? '').replace(/\s/g, '')),
  );

it('prints all slides on some sheets of A4 from a phone at night with large text', async () => {
  const page = await site.visit();
  await page.click('[data-action="night"]');
  for (let times = 0; times < 3; times += 1) await page.click('[data-action="text-size"]');
  await expectHandout(page);
});

it('prints the same from the stage, and leaves the stage as it was', async () => {
  const page = await site.visit({ path: '#zhian', width: 1280, height: 720 });
  await page.waitForSelector('.reveal.ready');
  await expectHandout(page);
  expect(await page.evaluate(() => document.documentElement.classList.contains('canvas'))).toBe(true);
  expect(await page.$$eval('section.slide', (slides) => slides.length)).toBe(30);
  expect(await page.$eval('section.present', ({ id }) => id)).toBe('zhian');
});

async function expectHandout(page: Page): Promise<void> {
  const titles = await readTitles(page);
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.length).toBeLessThan(16);
  for (const { size } of pages) expect(size.map(Math.round)).toEqual([595, 842]);
  const text = pages.map((sheet) => sheet.text).join('');
  expect(titles.length).toBe(30);
  for (const title of titles) expect(text).toContain(title);
  for (const control of ['搜索', '大字', '上一页', '按键']) expect(text).not.toContain(control);
}
