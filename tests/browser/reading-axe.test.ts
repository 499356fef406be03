/** No violation of WCAG on any page, view and theme, as far as axe can tell. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReadingSite, type ReadingSite } from './parts/reading-site.ts';

type Axe = typeof import('axe-core');

let site: ReadingSite;
let axe: string;
beforeAll(async () => {
  site = await openReadingSite();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(() => site.close());

describe.each(['paper', 'night'])('in the theme %s', (theme) => {
  it.each([
    ['the reading page on a phone', '?view=reading', 390],
    ['the reading page on a wide screen', '?view=reading', 1280],
    ['the ledger on a phone', 'ledger.html', 390],
    ['the ledger on a wide screen', 'ledger.html', 1280],
  ])('%s has no violation', async (_, path, width) => {
    const page = await openThemed(path, width, theme);
    // As high as the page: else whatever lies under the bar at the bottom counts as a target that is too small.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport({ width, height });
    expect(await findViolations(page)).toEqual([]);
  });

  it('open panels have no violation', async () => {
    const page = await openThemed('?view=reading#zhian', 390, theme);
    await page.$eval('#zhian .figure.fact', (fact) => (fact as HTMLElement).click());
    await page.waitForSelector('.fact-card');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.click('summary');
    expect(await findViolations(page)).toEqual([]);
    await page.click('[data-action="search"]');
    await page.keyboard.type('党建');
    expect(await findViolations(page)).toEqual([]);
  });

  it('no slide on the stage has a violation', { timeout: 300_000 }, async () => {
    const page = await openThemed('?view=stage', 1280, theme);
    await page.waitForSelector('.reveal.ready section.present');
    const ids = await page.$$eval('section.slide', (slides) => slides.map(({ id }) => id));
    expect(ids.length).toBe(30);
    const found: string[] = [];
    for (const id of ids) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, id);
      await page.waitForSelector(`section#${id}.present`);
      await page.evaluate(() => {
        for (const animation of document.getAnimations()) animation.finish();
      });
      found.push(...(await findViolations(page)).map((violation) => `${id}: ${violation}`));
    }
    expect(found).toEqual([]);
  });
});

async function openThemed(path: string, width: number, theme: string): Promise<Page> {
  const page = await site.visit({ path, width, height: width === 390 ? 844 : 720 });
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
  await page.evaluate(axe);
  return page;
}

async function findViolations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: Axe }).axe;
    const { violations, passes } = await run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    if (passes.length < 10) return ['axe has judged next to nothing'];
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id} ${target.join(' ')} ${any[0]?.message ?? ''}`),
    );
  });
}
