/** What scripts have made of the pages, through a parser that reports errors: stage, speaker window, reading page. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMarkupFaults } from '../parts/markup-faults.ts';
import { openReadingSite, type ReadingSite } from './parts/reading-site.ts';
import { openStageWindows, pressKey, type StageWindows } from './parts/stage-windows.ts';

async function judge(page: Page, without: readonly string[]): Promise<string[]> {
  const html = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    // Pictures of slides within buttons, which nothing can reach, and what reveal.js itself has made.
    for (const part of copy.querySelectorAll('[inert], .reveal > .controls')) part.remove();
    return copy.outerHTML;
  });
  return findMarkupFaults(`<!doctype html>${html}`, { without });
}

describe('the stage', () => {
  /** Scripts may set styles, and reveal.js does; notes have no names, and are not shown there. */
  const without = ['no-inline-style', 'unique-landmark'];
  let windows: StageWindows;
  beforeAll(async () => {
    windows = await openStageWindows();
  });
  afterAll(() => windows.close());

  it.each(['', 'M', 'O', '?', '/'])('has no fault after the key “%s”', async (key) => {
    const stage = await windows.openStage({ hash: '#/leifeng' });
    if (key !== '') await pressKey(stage, key);
    expect(await judge(stage, without)).toEqual([]);
    await stage.close();
  });

  it('has none in the speaker window', async () => {
    const stage = await windows.openStage({ hash: '#/leifeng' });
    const speaker = await windows.openSpeaker(stage);
    expect(await judge(speaker, without)).toEqual([]);
  });
});

describe('the site', () => {
  let site: ReadingSite;
  beforeAll(async () => {
    site = await openReadingSite();
  });
  afterAll(() => site.close());

  it.each([
    ['?view=reading', ['prefer-native-element']], // facts within a line: a button does not break between two
    ['ledger.html', []],
    ['?view=stage', ['no-inline-style']], // scripts may set styles, and reveal.js does
  ])('has no fault at %s', async (path, without) => {
    const page = await site.visit({ path });
    if (path === '?view=stage') await page.waitForSelector('.reveal.ready');
    expect(await judge(page, without)).toEqual([]);
  });
});
