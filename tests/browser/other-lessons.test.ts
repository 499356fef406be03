/** Reading and presenting lessons of another shape than the shipped one, as their people do. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readPdf } from '../artefacts/parts/pdf-reader.ts';
import { fixtureLessons, fixtureNames } from '../parts/fixture-lessons.ts';
import { openReadingSite, type ReadingSite } from './parts/reading-site.ts';
import {
  listPlaces,
  openStageWindows,
  pressKey,
  readPlace,
  type StageWindows,
} from './parts/stage-windows.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function listViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof import('axe-core') };
    const { violations, passes } = await checker.run(document);
    if (passes.length < 10) return ['axe has checked next to nothing'];
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  });
}

/** Elements that list something and have nothing in them; what a search finds is listed when it is asked for. */
const listEmpty = (page: Page) =>
  page.$$eval('ul:not(.results), ol:not(.results, .findings), dl, nav, table, .kicker', (lists) =>
    lists.filter((list) => list.textContent?.trim() === '').map((list) => list.outerHTML.slice(0, 80)),
  );

describe.each(fixtureNames)('the site of %s', (name) => {
  const { slides } = fixtureLessons[name];
  let site: ReadingSite;
  beforeAll(async () => {
    site = await openReadingSite(inject(name));
  });
  afterAll(() => site.close());

  it.each([320, 390, 1280])('is no wider than a screen of %d px, whatever a slide holds', async (width) => {
    const page = await site.visit({ path: '?view=reading', width });
    const wide = await page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      return scrollWidth > clientWidth ? `${scrollWidth} px` : '';
    });
    expect(wide).toBe('');
  });

  it.runIf(name === 'plainFolder')(
    'shows the rows of a table of many columns as cards on a phone',
    async () => {
      const page = await site.visit({ path: '?view=reading', width: 320 });
      const cells = await page.$$eval('section table.cards tbody tr:first-child td', (all) =>
        all.map((cell) => [getComputedStyle(cell, '::before').content, cell.textContent?.trim()]),
      );
      expect(cells.slice(0, 3)).toEqual([
        ['none', '看过的商户'],
        [expect.stringContaining('头一周'), '320户'],
        [expect.stringContaining('第二周'), '410户'],
      ]);
    },
  );

  it.runIf(name === 'plainFolder')(
    'has a table that is wider than a phone moved by keys, within its own place',
    async () => {
      const page = await site.visit({ path: '?view=reading', width: 320 });
      const table = await page.waitForSelector('section table.cards');
      // As one of fewer columns with a word that cannot break.
      await table?.evaluate((one) => {
        one.classList.remove('cards');
        for (const cell of one.querySelectorAll('tbody td:first-child')) cell.textContent = 'x'.repeat(60);
        dispatchEvent(new Event('resize'));
      });
      await page.focus('section table');
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
      expect(await page.evaluate(() => document.documentElement.scrollLeft)).toBe(0);
      await page.setViewport({ width: 1280, height: 720 });
      await page.waitForSelector('section table:not([tabindex])');
    },
  );

  it('has all its pictures, misses no file and has no empty list', async () => {
    const page = await site.visit();
    const missed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missed.push(`${response.status()} ${response.url()}`);
    });
    page.on('pageerror', (error) => missed.push(String(error)));
    for (const path of ['?view=reading', 'ledger.html', '?view=stage']) {
      await page.goto(site.url + path, { waitUntil: 'load' });
      const broken = await page.$$eval('img', async (images) => {
        for (const image of images) image.loading = 'eager';
        const decoded = images.map((image) =>
          image.decode().then(
            () => '',
            () => image.src,
          ),
        );
        return (await Promise.all(decoded)).filter((source) => source !== '');
      });
      expect(broken, path).toEqual([]);
      expect(await listEmpty(page), path).toEqual([]);
    }
    expect(missed).toEqual([]);
  });

  it.each([
    ['?view=reading', 390],
    ['?view=reading', 1280],
    ['ledger.html', 390],
  ])('has no fault that axe finds on %s at %d px', async (path, width) => {
    const page = await site.visit({ path, width });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport({ width, height });
    expect(await listViolations(page)).toEqual([]);
  });

  it('has no fault that axe finds on any slide of the stage', async () => {
    const page = await site.visit({ path: '?view=stage', width: 1280, height: 720 });
    await page.waitForSelector('.reveal.ready section.present');
    const ids = await page.$$eval('section.slide', (sections) => sections.map(({ id }) => id));
    expect(ids).toHaveLength(slides);
    for (const id of ids) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, id);
      await page.waitForSelector(`section#${id}.present`);
      await page.evaluate(() => {
        for (const animation of document.getAnimations()) animation.finish();
      });
      expect(await listViolations(page), id).toEqual([]);
    }
  });

  it('prints every title on A4', async () => {
    const page = await site.visit();
    const titles = await page.$$eval('section.slide .title', (all) =>
      all.map((title) => (title.textContent ?? '').replace(/\s/g, '')),
    );
    expect(titles).toHaveLength(slides);
    const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    const text = pages.map((sheet) => sheet.text).join('');
    for (const title of titles) expect(text).toContain(title);
    for (const { size } of pages) expect(size.map(Math.round)).toEqual([595, 842]);
  });
});

describe.each(fixtureNames)('the presenter’s file of %s', (name) => {
  const { slides, steps } = fixtureLessons[name];
  let windows: StageWindows;
  beforeAll(async () => {
    windows = await openStageWindows(['--disable-popup-blocking'], join(inject(name), 'deck.html'));
  });
  afterAll(() => windows.close());

  it('goes through every step of every slide, the internal ones too, and back', async () => {
    const stage = await windows.openStage();
    const places = await listPlaces(stage);
    expect(places).toHaveLength(slides + 1 + steps);
    const seen = [await readPlace(stage)];
    for (const _ of places.slice(1)) {
      await pressKey(stage, 'ArrowRight');
      seen.push(await readPlace(stage));
    }
    expect(seen).toEqual(places);
    await pressKey(stage, 'Home');
    expect(await readPlace(stage)).toBe(places[0]);
    expect(windows.errors).toEqual([]);
    await stage.close();
  });

  it.each(['M', 'O', '?', '/'])('has no empty list and no fault after the key “%s”', async (key) => {
    const stage = await windows.openStage();
    await pressKey(stage, key);
    await stage.waitForSelector('dialog[open]');
    expect(await listEmpty(stage)).toEqual([]);
    expect(await listViolations(stage)).toEqual([]);
    await stage.close();
  });

  it('shows the notes in the speaker window, where no list is empty', async () => {
    const stage = await windows.openStage();
    const notes = await stage.$eval('section.present .notes', (aside) => aside.textContent);
    const speaker = await windows.openSpeaker(stage);
    expect(notes?.trim()).not.toBe('');
    expect(await speaker.$eval('.notes-pane .text', (text) => text.textContent)).toBe(notes);
    expect(await listEmpty(speaker)).toEqual([]);
    expect(await listViolations(speaker)).toEqual([]);
    expect(windows.errors).toEqual([]);
    await speaker.close();
    await stage.close();
  });
});
