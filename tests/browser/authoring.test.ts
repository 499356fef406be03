/** The author's loop: a saved file is on screen at once, a mistake is named, the last good state stays. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { openDeck } from '../../scripts/parts/open-deck.ts';
import { writeGallery } from '../../scripts/parts/write-gallery.ts';
import { presenterSelection } from '../../src/deck/audience.ts';
import type { DeckSource } from '../../src/vite/deck-source.ts';
import { openLessonServer } from '../../src/vite/lesson-server.ts';
import { followLesson } from '../../src/vite/live-lesson.ts';
import type { LocalServer } from '../../src/vite/local-server.ts';

const lesson = 'title: 课\nminutes: 2\nchapters:\n  - { id: one, title: 一, file: 一.md }\n';
const ledger = 'facts:\n  visits: { kind: figure, text: 480余次, value: 480, what: 次数 }\n';
const slides = `---
id: first
minutes: 1
---

## 第一张

志愿服务[480余次](fact:visits)

备注：
讲稿。

---
id: second
minutes: 1
---

## 第二张

- 甲 <!-- .element: class="fragment" -->
- 乙 <!-- .element: class="fragment" -->

备注：
讲稿。
`;

let folder: string;
let server: LocalServer;
let browser: Browser;
let page: Page;

function serve(tell: (source: DeckSource) => void = () => {}): Promise<LocalServer> {
  const lesson = followLesson({
    open: async () => ({ ...(await openDeck(folder)), selection: presenterSelection }),
    tell,
    sourceFolders: [folder],
  });
  return openLessonServer({ lesson, pictureFolders: [folder], writeGallery, ports: [0] });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-authoring-'));
  await writeAll();
  server = await serve();
  browser = await puppeteer.connect({ browserWSEndpoint: inject('browserEndpoint') });
  page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(`${server.url}?view=stage#/second`);
  await page.waitForSelector('section.present#second');
});

afterAll(async () => {
  await page?.browserContext().close();
  await browser?.disconnect();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await writeAll();
  await waitFor(
    () =>
      document.querySelector('#first')?.textContent?.includes('第一张') === true &&
      !document.querySelector('.authoring-problems'),
  );
});

async function writeAll(): Promise<void> {
  await writeFile(join(folder, 'deck.yaml'), lesson);
  await writeFile(join(folder, 'facts.yaml'), ledger);
  await writeFile(join(folder, '一.md'), slides);
}

async function waitFor(condition: (given: string) => boolean, given = ''): Promise<void> {
  await page.waitForFunction(condition, { polling: 'mutation' }, given);
}

const readPlace = () =>
  page.evaluate(() => [
    document.querySelector('section.present')?.id,
    document.querySelectorAll('section.present .fragment.visible').length,
  ]);

it('swaps the slide that changed, and keeps slide and step', async () => {
  await page.keyboard.press('PageDown');
  await waitFor(() => document.querySelectorAll('section.present .fragment.visible').length === 1);
  const untouched = await page.$('#first');
  await writeFile(join(folder, '一.md'), slides.replace('第二张', '换了题目'));
  await waitFor(() => document.querySelector('section.present')?.textContent?.includes('换了题目') === true);
  expect(await readPlace()).toEqual(['second', 1]);
  expect(await untouched?.evaluate((element) => element.isConnected)).toBe(true);
});

it('names a mistake with its line and keeps the last good slides', async () => {
  await writeFile(join(folder, '一.md'), slides.replace('[480余次]', '[480次]').replace('第一张', '改坏了'));
  await waitFor(() =>
    /一\.md:8:\d+（first）$/.test(document.querySelector('.authoring-problems .place')?.textContent ?? ''),
  );
  const [place, shown, fix] = await page.evaluate(() => [
    document.querySelector('.authoring-problems .place')?.textContent,
    document.querySelector('#first')?.textContent,
    document.querySelector('.authoring-problems .fix')?.textContent,
  ]);
  expect(place).toMatch(/一\.md:8:\d+（first）$/);
  expect(fix).toBe('能自动改：“480次”改成“480余次”');
  expect(shown).toContain('第一张');
});

it('opens a mistake in its editor, and nothing else', async () => {
  const [editor, opened] = [join(folder, '../', `${basename(folder)}-editor`), join(folder, 'opened')];
  await writeFile(editor, `#!/bin/sh\nprintf %s "$1" > ${opened}\n`, { mode: 0o755 });
  vi.stubEnv('LAUNCH_EDITOR', editor);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await rm(editor);
  });
  await writeFile(join(folder, '一.md'), slides.replace('[480余次]', '[480次]'));
  await (await page.waitForSelector('.authoring-problems button'))?.evaluate((button) => button.click());
  await vi.waitFor(async () => expect(await readFile(opened, 'utf8')).toBe(join(folder, '一.md')));
  const ask = (file: string, origin: string) =>
    fetch(`${server.url}open?file=${encodeURIComponent(file)}`, { method: 'POST', headers: { origin } });
  expect((await ask('/etc/passwd', server.url.slice(0, -1))).status).toBe(403);
  expect((await ask(join(folder, '一.md'), 'https://example.com')).status).toBe(403);
});

it('shows what the ledger now says', async () => {
  await writeFile(join(folder, 'facts.yaml'), ledger.replace('480余次', '500余次'));
  await page.waitForSelector('.authoring-problems .error');
  await writeFile(join(folder, '一.md'), slides.replace('480余次', '500余次'));
  await waitFor(() => document.querySelector('#first')?.textContent?.includes('500余次') === true);
});

it('takes in a new file and lets a deleted one go', async () => {
  await writeFile(
    join(folder, '二.md'),
    '---\nid: third\nminutes: 1\n---\n\n## 第三张\n\n字\n\n备注：\n讲稿。\n',
  );
  await writeFile(
    join(folder, 'deck.yaml'),
    `${lesson.replace('minutes: 2', 'minutes: 3')}  - { id: two, title: 二, file: 二.md }\n`,
  );
  await page.waitForSelector('section#third');
  expect(await readPlace()).toEqual(['second', 1]);
  await rm(join(folder, '二.md'));
  await page.waitForSelector('.authoring-problems .error');
  await writeFile(join(folder, 'deck.yaml'), lesson);
  await waitFor(() => document.querySelector('#third') === null);
});

it('keeps up with a deck of which few slides are on the page', async () => {
  const long = Array.from(
    { length: 40 },
    (_, at) => `---\nid: s-${at + 1}\nminutes: 1\n---\n\n## 第${at + 1}张\n\n字\n\n备注：\n讲稿。\n`,
  ).join('\n');
  const goTo = async (id: string) => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${id}`);
    await waitFor((wanted) => document.querySelector('section.present')?.id === wanted, id);
  };
  await writeFile(join(folder, 'deck.yaml'), lesson.replace('minutes: 2', 'minutes: 40'));
  await writeFile(join(folder, '一.md'), long);
  await waitFor(() => document.querySelector('section.present')?.id === 's-2');
  await goTo('s-30');
  await waitFor(() => document.querySelector('#s-1') === null);
  await writeFile(join(folder, '一.md'), long.replace('第30张', '这一张改了').replace('第1张', '远处也改了'));
  await waitFor(
    () => document.querySelector('section.present')?.textContent?.includes('这一张改了') === true,
  );
  await goTo('s-1');
  await waitFor(
    () => document.querySelector('section.present')?.textContent?.includes('远处也改了') === true,
  );
});

it('says once what is wrong, however many pages are opened', async () => {
  const told: string[] = [];
  await writeFile(join(folder, '一.md'), slides.replace('[480余次]', '[480次]'));
  const other = await serve(({ problems }) => told.push(problems.map(({ message }) => message).join()));
  onTestFinished(() => other.close());
  for (const view of ['stage', 'reading']) {
    const visitor = await page.browserContext().newPage();
    await visitor.goto(`${other.url}?view=${view}`);
    await visitor.waitForSelector('.authoring-problems .error');
    await visitor.close();
  }
  expect(told).toEqual([expect.stringContaining('480次')]);
});

it('brings a page up to date that was loaded before the last change', async () => {
  const late = await page.browserContext().newPage();
  // Its scripts come later than what is saved meanwhile.
  await late.setRequestInterception(true);
  const held: HTTPRequest[] = [];
  let isHolding = true;
  const firstHeld = new Promise<void>((resolve) => {
    late.on('request', (request) => {
      if (!isHolding || request.isNavigationRequest()) return void request.continue();
      held.push(request);
      resolve();
    });
  });
  const going = late.goto(`${server.url}?view=reading`);
  await firstHeld;
  await writeFile(join(folder, '一.md'), slides.replace('第一张', '刚刚改的'));
  await waitFor(() => document.querySelector('#first')?.textContent?.includes('刚刚改的') === true);
  isHolding = false;
  for (const request of held) await request.continue();
  await going;
  await late.waitForFunction(
    () => document.querySelector('#first')?.textContent?.includes('刚刚改的') === true,
    { polling: 'mutation' },
  );
  await late.close();
});

describe('a lesson that cannot be read from the start', () => {
  it.each(['index.html?view=stage', 'index.html?view=reading', '?view=speaker', 'ledger.html'])(
    'has its problems on the page %s, and appears when they are mended',
    async (path) => {
      await writeFile(join(folder, 'deck.yaml'), 'title: [课\nminutes: 2\n');
      const other = await serve();
      onTestFinished(() => other.close());
      const visitor = await page.browserContext().newPage();
      onTestFinished(() => visitor.close());
      const faults: string[] = [];
      visitor.on('pageerror', (error) => faults.push(String(error)));
      await visitor.setViewport({ width: 1280, height: 720 });
      await visitor.goto(`${other.url}${path}`);
      await visitor.waitForSelector('.authoring-problems .error');
      const [place, heading] = await visitor.evaluate(() => [
        document.querySelector('.authoring-problems .place')?.textContent,
        document.querySelector('.authoring-problems p')?.textContent,
      ]);
      expect(place).toMatch(/deck\.yaml:\d+:\d+$/);
      expect(heading).toMatch(/^有\d+个错误，改好以后课件就会出现/);
      expect(faults).toEqual([]);
      await writeFile(join(folder, 'deck.yaml'), lesson);
      await visitor.waitForFunction(() => document.body.textContent?.includes('480余次') === true);
    },
  );
});
