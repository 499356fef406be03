/** Opens the presenter's file as a presenter does, by double click or from a server, in a browser of its own. */
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { openBrowser } from '../../../src/headless/browser.ts';

export const origins = ['file', 'http'] as const;
export type Origin = (typeof origins)[number];

export interface StageWindows {
  readonly browser: Browser;
  /** Address of the file, without query and hash. */
  readonly address: (origin: Origin) => string;
  /** Opens the stage; errors of its pages and what they ask for are kept. */
  readonly openStage: (options?: StageOptions) => Promise<Page>;
  /** Presses S, says yes to the one screen, and gives the speaker window. */
  readonly openSpeaker: (stage: Page) => Promise<Page>;
  readonly errors: string[];
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

export interface StageOptions {
  readonly origin?: Origin;
  readonly query?: string;
  readonly hash?: string;
  readonly width?: number;
  readonly height?: number;
}

/** A folder as it may be on a stick. */
const folderName = '党课 2026（终稿）';

/** Takes the shipped lesson's file, or another of the same kind. */
export async function openStageWindows(
  args: readonly string[] = [],
  file = join(inject('dist'), 'deck.html'),
): Promise<StageWindows> {
  const parent = await mkdtemp(join(tmpdir(), 'deck-stage-'));
  const folder = join(parent, folderName);
  await mkdir(folder);
  await cp(file, join(folder, '课件 deck.html'));
  const server = await servePage(await readFile(file));
  const browser = await openBrowser({ args });
  const [errors, requests]: [string[], string[]] = [[], []];
  const watch = (page: Page) => {
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') errors.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) requests.push(request.url());
    });
    page.setDefaultTimeout(10_000);
  };
  const address = (origin: Origin) =>
    origin === 'file'
      ? pathToFileURL(join(folder, '课件 deck.html')).href
      : `http://127.0.0.1:${(server.address() as AddressInfo).port}/deck.html`;
  return {
    browser,
    address,
    errors,
    requests,
    async openStage({ origin = 'file', query = '', hash = '', width = 1280, height = 720 } = {}) {
      const page = await browser.newPage();
      watch(page);
      await page.setViewport({ width, height });
      await page.goto(`${address(origin)}${query}${hash}`);
      await page.waitForSelector('.reveal.ready');
      return page;
    },
    async openSpeaker(stage) {
      const opened = new Promise<Page>((resolve) => stage.once('popup', (page) => page && resolve(page)));
      await stage.bringToFront();
      await stage.keyboard.press('s');
      await stage.waitForSelector('dialog[open][data-name="hint"]');
      await stage.keyboard.press('Enter');
      const speaker = await opened;
      watch(speaker);
      await speaker.setViewport({ width: 1366, height: 768 });
      await speaker.waitForSelector('.speaker .preview section');
      return speaker;
    },
    async close() {
      await browser.close();
      server.close();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

/** Serves one page whatever is asked for, as a bureau's web server would: without headers of its own. */
async function servePage(page: Buffer): Promise<Server> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Presses a key by the name that the key table gives it. */
export async function pressKey(page: Page, name: string): Promise<void> {
  const parts = name === '+' ? ['+'] : name.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1).map((part) => (part === 'Ctrl' ? 'Control' : part) as KeyInput);
  for (const modifier of modifiers) await page.keyboard.down(modifier);
  await page.keyboard.press((/^[A-Z]$/.test(key) ? key.toLowerCase() : key) as KeyInput);
  for (const modifier of modifiers.reverse()) await page.keyboard.up(modifier);
}

/** Where a stage is: the slide's id and how many of its steps are shown. */
export async function readPlace(page: Page): Promise<string> {
  return page.evaluate(() => {
    const slide = document.querySelector('.slides > section.present');
    const shown = new Set(
      [...(slide?.querySelectorAll('.fragment.visible') ?? [])].map((one) =>
        one.getAttribute('data-fragment-index'),
      ),
    );
    return `${slide?.id}/${shown.size}`;
  });
}

/** All places of the deck in order, as {@link readPlace} writes them. */
export async function listPlaces(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.slides > section')].flatMap((slide) => {
      const steps = new Set(
        [...slide.querySelectorAll('.fragment')].map((one) => one.getAttribute('data-fragment-index')),
      ).size;
      return Array.from({ length: steps + 1 }, (_, step) => `${slide.id}/${step}`);
    }),
  );
}

/** Waits until a stage is at a place. */
export async function waitForPlace(page: Page, id: string): Promise<void> {
  await page.waitForSelector(`.slides > section.present[id="${id}"]`);
}
