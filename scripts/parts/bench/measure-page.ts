/** Measures what people feel: the first view on a phone, a step on the stage, a save while writing. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { presenterSelection } from '../../../src/deck/audience.ts';
import type { Html } from '../../../src/deck/html.ts';
import { createMemory } from '../../../src/read/memory.ts';
import { openLessonServer } from '../../../src/vite/lesson-server.ts';
import { followLesson } from '../../../src/vite/live-lesson.ts';
import { openPreview } from '../../../src/vite/preview-server.ts';
import { folders } from '../folders.ts';
import { openDeck } from '../open-deck.ts';
import { writeGallery } from '../write-gallery.ts';
import type { Row } from './row.ts';
import { summarize } from './series.ts';

export interface PageBench {
  readonly browser: Browser;
  /** Folder with a built `site/` and `deck.html`. */
  readonly dist: string;
  /** Folder with the lesson; one of its files is written to and put back. */
  readonly slides: string;
  readonly count: number;
}

const steps = 60;
const saves = 8;

/** Runs all of them once; a step and a save are repeated within. */
export async function measurePages(bench: PageBench): Promise<Row[]> {
  return [...(await measureFirstView(bench)), ...(await measureStage(bench)), await measureSave(bench)];
}

async function measureFirstView({ browser, dist, count }: PageBench): Promise<Row[]> {
  const server = await openPreview(join(dist, 'site'), 0);
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true });
    let bytes = 0;
    let requests = 0;
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests++;
    });
    await page.goto(server.url, { waitUntil: 'load' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const paintMs = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    const row = (what: string, unit: Row['unit'], value: number): Row => ({
      what,
      slides: count,
      unit,
      ours: summarize([value]),
    });
    return [
      row('first view on a phone, bytes sent', 'KB', bytes / 1024),
      row('first view on a phone, requests', '', requests),
      row('first view on a phone, first text', 'ms', paintMs),
    ];
  } finally {
    await context.close();
    await server.close();
  }
}

async function measureStage({ browser, dist, count }: PageBench): Promise<Row[]> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1366, height: 768 });
    const start = performance.now();
    await page.goto(pathToFileURL(join(dist, 'deck.html')).href, { waitUntil: 'load' });
    await page.waitForSelector('section.present');
    const shownMs = performance.now() - start;
    const plain = await timeSteps(page);
    await page.emulateCPUThrottling(4);
    const throttled = await timeSteps(page);
    await page.emulateCPUThrottling(null);
    const { JSHeapUsedSize = Number.NaN } = await page.metrics();
    const row = (what: string, unit: Row['unit'], ours: Row['ours']): Row => ({
      what,
      slides: count,
      unit,
      ours,
    });
    return [
      row('stage, first slide shown', 'ms', summarize([shownMs])),
      row('stage, a step to the next frame', 'ms', summarize(plain)),
      row('stage, a step on a PC four times as slow', 'ms', summarize(throttled)),
      row('stage, JavaScript memory', 'MB', summarize([JSHeapUsedSize / 1024 / 1024])),
    ];
  } finally {
    await page.close();
  }
}

/** Milliseconds from a key to the frame that shows its step, for steps forth and back. */
async function timeSteps(page: Page): Promise<number[]> {
  return page.evaluate(async (count) => {
    const times: number[] = [];
    for (let step = 0; step < count; step++) {
      const key = step % 20 < 15 ? 'PageDown' : 'PageUp';
      const start = performance.now();
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }),
      );
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      times.push(performance.now() - start);
    }
    return times;
  }, steps);
}

/** Milliseconds from a write to the new words on the author's page. */
async function measureSave({ browser, slides, count }: PageBench): Promise<Row> {
  const kept = { drawn: new Map<string, Html>(), memory: createMemory() };
  const open = async () => ({
    ...(await openDeck(slides, folders.assets, kept)),
    selection: presenterSelection,
  });
  const lesson = followLesson({ open, tell: () => {}, sourceFolders: [slides] });
  const server = await openLessonServer({ lesson, pictureFolders: [slides], writeGallery, ports: [0] });
  const file = join(slides, '0.md');
  const text = await readFile(file, 'utf8');
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1366, height: 768 });
    // What it is told of changes by stays open.
    await page.goto(`${server.url}?view=stage`, { waitUntil: 'networkidle2' });
    await page.waitForSelector('section.present');
    const times: number[] = [];
    for (let save = 0; save < saves; save++) {
      const words = `改${'了'.repeat(save + 1)}。`;
      const seen = page.waitForFunction(
        (wanted) => document.querySelector('section.present')?.textContent?.includes(wanted),
        { polling: 'mutation' },
        words,
      );
      const start = performance.now();
      await writeFile(file, text.replace('## ', `## ${words}`));
      await seen;
      times.push(performance.now() - start);
      await page.waitForNetworkIdle({ idleTime: 400, concurrency: 1 });
    }
    return {
      what: 'a save to the new words on the page',
      slides: count,
      unit: 'ms',
      ours: summarize(times.slice(2)),
    };
  } finally {
    await writeFile(file, text);
    await page.close();
    await server.close();
  }
}
