/** Rooms as they are: one screen, two screens, a browser that blocks windows, one that keeps files apart. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/headless/find-browser.mjs';
import { openStageWindows, pressKey, type StageWindows, waitForPlace } from './parts/stage-windows.ts';

const hint = (stage: Page) => stage.waitForSelector('dialog[open][data-name="hint"]');

describe('a room with one screen', () => {
  let windows: StageWindows;
  beforeAll(async () => {
    windows = await openStageWindows();
  });
  afterAll(() => windows.close());
  afterEach(() => expect(windows.errors.splice(0)).toEqual([]));

  it('never shows notes without being told to', async () => {
    const stage = await windows.openStage();
    const before = (await windows.browser.pages()).length;
    await pressKey(stage, 'F5');
    await stage.waitForFunction(() => document.fullscreenElement !== null);
    await pressKey(stage, 'S');
    const words = await (await hint(stage))?.evaluate((dialog) => dialog.textContent);
    expect(words).toContain('大家也会看到讲稿');
    await pressKey(stage, 'Escape');
    expect((await windows.browser.pages()).length).toBe(before);
    const seen = await stage.$$eval(
      '.notes',
      (notes) => notes.filter((aside) => aside.checkVisibility()).length,
    );
    expect(seen).toBe(0);
    await stage.close();
  });

  it('says what to do when the window was blocked, and the link there works', async () => {
    const stage = await windows.openStage({ hash: '#/leifeng' });
    await stage.evaluate(() => {
      window.open = () => null;
    });
    await pressKey(stage, 'S');
    await hint(stage);
    await pressKey(stage, 'Enter');
    await stage.waitForFunction(() => document.querySelector('dialog[open] a.button') !== null);
    const words = await stage.$eval('dialog', (dialog) => dialog.textContent);
    expect(words).toContain('已拦截弹出式窗口');
    // The link opens a tab that knows nothing of the stage's window.
    const opened = windows.browser.waitForTarget((target) => target.url().includes('view=speaker'));
    await pressKey(stage, 'Enter');
    const speaker = await (await opened).page();
    if (!speaker) throw new Error('no page');
    await speaker.waitForSelector('.speaker .preview section');
    expect(await speaker.evaluate(() => window.opener === null)).toBe(true);
    await pressKey(speaker, 'Home');
    await waitForPlace(stage, 'cover');
    await speaker.close();
    await stage.close();
  });

  it('ties the windows together where broadcasts do not reach between files', async () => {
    const stage = await windows.openStage();
    await stage.evaluateOnNewDocument(() => {
      Reflect.deleteProperty(window, 'BroadcastChannel');
    });
    await stage.reload();
    await stage.waitForSelector('.reveal.ready');
    const speaker = await windows.openSpeaker(stage);
    await pressKey(speaker, 'PageDown');
    await waitForPlace(stage, 'sum-up');
    await speaker.waitForFunction(() =>
      document.querySelector('.page-number')?.textContent?.startsWith('2 /'),
    );
    await stage.reload();
    await stage.waitForSelector('.reveal.ready');
    await speaker.waitForFunction(() => document.querySelector('.status')?.textContent === '');
    await pressKey(speaker, 'PageDown');
    await waitForPlace(stage, 'programme');
    await speaker.close();
    await stage.close();
  });
});

describe('a room with two screens', () => {
  let windows: StageWindows;
  beforeAll(async () => {
    windows = await openStageWindows(['--screen-info={1366x768}{1366,0 1920x1080}']);
    const session = await windows.browser.target().createCDPSession();
    await session.send('Browser.grantPermissions', { permissions: ['windowManagement'] });
  });
  afterAll(() => windows.close());
  afterEach(() => expect(windows.errors.splice(0)).toEqual([]));

  it('puts the stage on the large one and the speaker window on the laptop’s, by F5 alone', async ({
    skip,
  }) => {
    const stage = await windows.openStage({ hash: '#/leifeng' });
    skip(findBrowser()?.kind === 'pinned', 'the fetched browser has no windows that can be put on a screen');
    const opened = new Promise<Page>((resolve) => stage.once('popup', (page) => page && resolve(page)));
    await pressKey(stage, 'F5');
    const speaker = await opened;
    await speaker.waitForSelector('.speaker .preview section');
    await stage.waitForFunction(() => document.fullscreenElement !== null && screenX >= 1366);
    expect(await speaker.evaluate(() => screenX)).toBeLessThan(1366);
    await waitForPlace(stage, 'cover');

    await stage.bringToFront();
    await pressKey(stage, 'X');
    await stage.waitForFunction(() => document.fullscreenElement !== null && screenX < 1366);
    await speaker.waitForFunction(() => screenX >= 1366);
    await pressKey(speaker, 'PageDown');
    await waitForPlace(stage, 'sum-up');
    await speaker.close();
    await stage.close();
  });
});
