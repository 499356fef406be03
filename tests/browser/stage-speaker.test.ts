/** Stage and speaker window together, from one file. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  listPlaces,
  openStageWindows,
  origins,
  pressKey,
  readPlace,
  type StageWindows,
  waitForPlace,
} from './parts/stage-windows.ts';

let windows: StageWindows;
beforeAll(async () => {
  windows = await openStageWindows(['--disable-popup-blocking']);
});
afterAll(() => windows.close());
afterEach(() => expect(windows.errors.splice(0)).toEqual([]));

const waitForNumber = (speaker: Page, number: number) =>
  speaker.waitForFunction(
    (wanted) => Number.parseInt(document.querySelector('.page-number')?.textContent ?? '', 10) === wanted,
    { polling: 20 },
    number,
  );
const clickButton = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('dialog[open] button, .speaker button')];
    const found = buttons.find((button) => button.textContent === wanted);
    if (!found) throw new Error(`no button ${wanted}`);
    found.click();
  }, text);
const waitForStatus = (speaker: Page, words: string) =>
  speaker.waitForFunction(
    (wanted) => document.querySelector('.status')?.textContent === wanted,
    { polling: 50 },
    words,
  );

describe.each(origins)('the speaker window, by %s', (origin) => {
  let stage: Page;
  let speaker: Page;
  beforeEach(async () => {
    stage = await windows.openStage({ origin, hash: '#/track-4' });
    speaker = await windows.openSpeaker(stage);
  });
  afterEach(async () => {
    await speaker.close();
    await stage.close();
  });

  it('shows the slide, the next step, and the notes', async () => {
    const shown = () =>
      speaker.evaluate(() => ({
        now: document.querySelector('.now .title')?.textContent,
        steps: document.querySelectorAll('.now .fragment.visible').length,
        next: document.querySelector('.next .title')?.textContent,
        nextSteps: document.querySelectorAll('.next .fragment.visible').length,
        notes: document.querySelector('.notes-pane .text')?.textContent,
      }));
    const notes = await stage.$eval('#track-4 .notes', (aside) => aside.textContent);
    const first = await shown();
    expect(first).toMatchObject({ now: '网络空间净治', steps: 0, next: '网络空间净治', nextSteps: 1, notes });
    await pressKey(stage, 'PageDown');
    await speaker.waitForSelector('.now .fragment.visible');
    expect((await shown()).next).not.toBe('网络空间净治');
  });

  it('steers the stage by its keys, its buttons and a number', async () => {
    await pressKey(speaker, 'Home');
    await waitForPlace(stage, 'cover');
    await pressKey(speaker, 'PageDown');
    await waitForPlace(stage, 'sum-up');
    await speaker.click('.controls .step');
    await waitForPlace(stage, 'cover');
    await speaker.type('.controls input', '4');
    await pressKey(speaker, 'Enter');
    await waitForPlace(stage, 'score');
    for (const key of ['1', '1', 'Enter']) await pressKey(speaker, key);
    await waitForPlace(stage, 'jinxing');
    await waitForNumber(speaker, 11);
  });

  it('searches notes too, and opens map and overview over itself alone', async () => {
    await pressKey(speaker, '/');
    await speaker.type('dialog input', '全称一字不差');
    expect(await speaker.$$eval('dialog .findings b', (found) => found.length)).toBe(0);
    await speaker.$eval('dialog input', (input) => {
      (input as HTMLInputElement).value = '';
    });
    await speaker.type('dialog input', '一字不差');
    await pressKey(speaker, 'Enter');
    await waitForPlace(stage, 'programme');
    await pressKey(speaker, 'M');
    await pressKey(speaker, 'C');
    await waitForPlace(stage, 'leifeng');
    expect(await stage.$('dialog[open]')).toBeNull();
  });

  it('blanks the stage and not itself', async () => {
    await pressKey(speaker, 'B');
    await waitForStatus(speaker, '大屏幕：黑屏');
    expect(await stage.$eval('.blank', (cover) => getComputedStyle(cover).backgroundColor)).toBe(
      'rgb(0, 0, 0)',
    );
    expect(await speaker.$('.blank')).toBeNull();
    await pressKey(speaker, '.');
    await waitForStatus(speaker, '');
  });

  it('finds the stage again after either window was reloaded', async () => {
    await speaker.reload();
    await speaker.waitForSelector('.speaker .preview section');
    await pressKey(speaker, 'Home');
    await waitForPlace(stage, 'cover');
    await stage.reload();
    await stage.waitForSelector('.reveal.ready');
    await pressKey(stage, 'PageDown');
    await waitForNumber(speaker, 2);
    await pressKey(speaker, 'PageDown');
    await waitForPlace(stage, 'programme');
  });

  it('says that the stage is gone, and that it is back', async () => {
    await stage.goto('about:blank');
    await waitForStatus(speaker, '找不到放映窗口，请打开它');
    await stage.goto(`${windows.address(origin)}#/leifeng`);
    await stage.waitForSelector('.reveal.ready');
    await waitForStatus(speaker, '');
    await waitForNumber(speaker, 17);
  });

  it('counts the time from the first step, keeps it over a reload, and pauses', async () => {
    const spent = () => speaker.$$eval('.time b', (times) => times[1]?.textContent ?? '');
    expect(await spent()).toBe('0:00');
    await pressKey(stage, 'PageDown');
    await speaker.waitForFunction(() => document.querySelectorAll('.time b')[1]?.textContent === '0:01', {
      polling: 50,
    });
    await speaker.reload();
    await speaker.waitForFunction(() => document.querySelectorAll('.time b')[1]?.textContent === '0:02', {
      polling: 50,
    });
    const [pause] = await speaker.$$('.times button');
    expect(await pause?.evaluate((button) => button.textContent)).toBe('暂停');
    await pause?.click();
    expect(await pause?.evaluate((button) => button.textContent)).toBe('继续');
  });

  it('shows the time of the unit whose part it is', async () => {
    for (const key of ['1', '7', 'Enter']) await pressKey(stage, key);
    await waitForNumber(speaker, 17);
    expect(await speaker.$$eval('.time .label', (labels) => labels[4]?.textContent)).toBe('雷锋派出所');
  });

  it('shows planned and actual times in the agenda, which leads to every part', async () => {
    await clickButton(speaker, '议程');
    const rows = await speaker.$$eval('dialog tbody tr', (lines) =>
      lines.map((line) => line.textContent ?? ''),
    );
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) expect(row).toMatch(/^.+?\d+:\d\d0:\d\d/);
    await clickButton(speaker, '观沙岭派出所');
    await waitForPlace(stage, 'guanshaling');
  });

  it('saves the times of a rehearsal as a file that can be merged', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deck-download-'));
    const session = await windows.browser.target().createCDPSession();
    const done = new Promise<void>((resolve) => {
      session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve());
    });
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      eventsEnabled: true,
    });
    await clickButton(speaker, '开始计时');
    await speaker.waitForFunction(() => document.querySelectorAll('.time b')[1]?.textContent === '0:01', {
      polling: 50,
    });
    await clickButton(speaker, '排练计时');
    await clickButton(speaker, '保存计时');
    await done;
    const [name] = await readdir(folder);
    const saved = JSON.parse(await readFile(join(folder, name ?? ''), 'utf8'));
    // A busy machine may take longer than a second to click.
    expect(saved).toMatchObject({ kind: 'deck-timings', seconds: { 'track-4': expect.any(Number) } });
    expect(saved.seconds['track-4']).toBeGreaterThanOrEqual(1);
    expect(saved.seconds['track-4']).toBeLessThan(20);
    await session.detach();
    await rm(folder, { recursive: true, force: true });
  });

  it('makes the notes larger and smaller', async () => {
    const size = () =>
      speaker.$eval('.notes-pane .text', (text) => Number.parseInt(getComputedStyle(text).fontSize, 10));
    const before = await size();
    await pressKey(speaker, '+');
    expect(await size()).toBe(before + 2);
    await pressKey(speaker, '-');
    expect(await size()).toBe(before);
  });

  it('keeps both windows together through thousands of steps from both of them', async () => {
    const places = await listPlaces(stage);
    const heap = async (page: Page) => {
      const session = await page.createCDPSession();
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      await session.detach();
      return usedSize;
    };
    const run = async (count: number) => {
      for (const [page, offset] of [
        [stage, 0],
        [speaker, 7],
      ] as const) {
        await page.evaluate(
          async ([times, shift]) => {
            const press = (key: string) =>
              document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true }));
            for (let step = 0; step < times; step += 1) {
              // Mostly on, at times back, at times far: as in a talk with questions.
              press((step + shift) % 11 === 0 ? 'PageUp' : (step + shift) % 97 === 0 ? 'Home' : 'PageDown');
              if (step % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
            }
          },
          [count, offset] as const,
        );
      }
    };
    await run(500);
    await settle(stage, speaker);
    const before = [await heap(stage), await heap(speaker)];
    await run(1500);
    await settle(stage, speaker);
    const after = [await heap(stage), await heap(speaker)];
    expect(places).toContain(await readPlace(stage));
    for (const [at, size] of after.entries()) expect(size / (before[at] ?? 0)).toBeLessThan(1.25);
  });
});

/** Ends with the last slide in both windows: what was sent before is done before. */
async function settle(stage: Page, speaker: Page): Promise<void> {
  await pressKey(speaker, 'Home');
  await waitForPlace(stage, 'cover');
  await waitForNumber(speaker, 1);
  await pressKey(speaker, 'End');
  const total = await stage.$$eval('.slides > section', (slides) => slides.length);
  await waitForNumber(speaker, total);
  const last = await stage.$$eval('.slides > section', (slides) =>
    slides.findIndex((slide) => slide.classList.contains('present')),
  );
  expect(last).toBe(total - 1);
}
