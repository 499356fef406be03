/** The public page on stage: the same, without anything that is the speaker's. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openReadingSite, type ReadingSite } from './parts/reading-site.ts';
import { pressKey, readPlace } from './parts/stage-windows.ts';

let site: ReadingSite;
let stage: Page;
beforeAll(async () => {
  site = await openReadingSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  stage = await site.visit({ path: '#/leifeng', width: 1280, height: 720 });
  await stage.waitForSelector('.reveal.ready');
});

describe('the public page on stage', () => {
  it('opens where the link says, and goes on', async () => {
    expect(await readPlace(stage)).toMatch(/^leifeng\//);
    await pressKey(stage, 'PageDown');
    expect(await readPlace(stage)).not.toMatch(/^leifeng\/0/);
  });

  it('has no notes, no button for them, and says so', async () => {
    expect(await stage.$$('.notes, .toolbar [data-action="speaker"]')).toEqual([]);
    await pressKey(stage, 'S');
    const words = await stage.$eval('dialog[open]', (dialog) => dialog.textContent);
    expect(words).toContain('没有讲稿');
    expect(words).toContain('deck.html');
  });

  it('leads around by map and search', async () => {
    await pressKey(stage, 'M');
    await pressKey(stage, 'A');
    expect(await readPlace(stage)).toMatch(/^jinxing\//);
    await pressKey(stage, '/');
    await stage.type('dialog input', 'gsl');
    await pressKey(stage, 'Enter');
    expect(await stage.$('dialog[open]')).toBeNull();
    expect(await readPlace(stage)).not.toMatch(/^jinxing\//);
  });
});
