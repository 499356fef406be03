/** What the first view takes, and what it shows in every window, with and without scripts. */
import { gzipSync } from 'node:zlib';
import type { HTTPResponse, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReadingSite, type ReadingSite } from './parts/reading-site.ts';

let site: ReadingSite;
beforeAll(async () => {
  site = await openReadingSite();
});
afterAll(() => site.close());

describe('the first view on a phone', () => {
  let responses: HTTPResponse[];
  let shift: number;

  beforeAll(async () => {
    const page = await site.visit({ path: '404.html' });
    responses = [];
    page.on('response', (response) => {
      if (isPartOfView(response)) responses.push(response);
    });
    await page.evaluateOnNewDocument(watchShifts);
    await page.goto(site.url, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await paintTwice(page);
    shift = await page.evaluate(() => Number(document.documentElement.dataset.shift ?? 0));
  });

  it('takes at most six requests, all of them to the site', () => {
    const asked = responses.map((response) => response.url());
    expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(6);
  });

  it('takes at most 60 KB without fonts and 190 KB with them', async () => {
    const sizes = await Promise.all(
      responses.map(async (response) => {
        const bytes = await response.buffer();
        const font = response.url().endsWith('.woff2');
        return { font, size: font ? bytes.length : gzipSync(bytes).length };
      }),
    );
    const text = sum(sizes.filter(({ font }) => !font).map(({ size }) => size));
    expect(text).toBeGreaterThan(10_000);
    expect(text).toBeLessThan(60_000);
    expect(sum(sizes.map(({ size }) => size))).toBeLessThan(190_000);
  });

  it('takes at most 15 KB of JavaScript, and none of the stage', async () => {
    const scripts = responses.filter((response) => response.request().resourceType() === 'script');
    const texts = await Promise.all(scripts.map((response) => response.text()));
    expect(sum(texts.map((text) => gzipSync(text).length))).toBeLessThan(15_000);
    expect(texts.join('')).not.toContain('Reveal');
  });

  it('moves nothing once it is shown', () => {
    expect(shift).toBe(0);
  });
});

const windows = [
  [320, 640],
  [390, 844],
  [768, 1024],
  [1280, 720],
  [1920, 1080],
  // 1280 x 1024 enlarged four times.
  [320, 256],
] as const;

describe.each(windows)('at %i x %i', (width, height) => {
  it.each([true, false])('reads without sideways scrolling, scripts: %s', async (script) => {
    const page = await site.visit({ path: '?view=reading', width, height, script });
    const view = await measure(page);
    expect(view.canvas).toBe(false);
    expect(view.sideways).toBeLessThanOrEqual(0);
    expect(view.shown).toBe(30);
    expect(view.smallest).toBeGreaterThanOrEqual(14);
    expect(view.body).toBeGreaterThanOrEqual(17);
    expect(view.cut).toEqual([]);
    expect(view.buttons).toBe(script);
  });

  it('reads with text of twice the size', async () => {
    const page = await site.visit({ path: '?view=reading', width, height });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '36px';
    });
    const view = await measure(page);
    expect(view.sideways).toBeLessThanOrEqual(0);
    expect(view.cut).toEqual([]);
  });

  it('has a ledger that reads without sideways scrolling of the page', async () => {
    const page = await site.visit({ path: 'ledger.html', width, height });
    expect((await measure(page)).sideways).toBeLessThanOrEqual(0);
  });
});

describe('the view', () => {
  it('is the stage on a wide screen, unless asked for otherwise or without scripts', async () => {
    const classes = async (path: string, script: boolean) => {
      const page = await site.visit({ path, width: 1280, height: 720, script });
      return page.evaluate(() => document.documentElement.classList.contains('canvas'));
    };
    expect(await classes('', true)).toBe(true);
    expect(await classes('?view=reading', true)).toBe(false);
    expect(await classes('', false)).toBe(false);
    expect(await classes('?view=stage', false)).toBe(false);
  });

  it('tells a browser in compatibility mode what to do, and still shows everything', async () => {
    const page = await site.visit({ path: '404.html', width: 1280, height: 720 });
    await page.evaluateOnNewDocument(() => {
      delete (HTMLScriptElement.prototype as { noModule?: boolean }).noModule;
    });
    await page.goto(site.url, { waitUntil: 'load' });
    const notice = await page.$eval('.old-browser', (element) => (element as HTMLElement).innerText);
    expect(notice).toContain('极速模式');
    expect(notice).toContain('课件 PDF');
    expect((await measure(page)).shown).toBe(30);
  });

  it('has targets of at least 44 px in its bars', async () => {
    const page = await site.visit();
    await page.click('summary');
    const small = await page.$$eval(
      '.reading-bar button, .reading-bar summary, .reading-steps a, .contents nav a, .colophon a, .score-table a',
      (targets) =>
        targets
          .map((target) => target.getBoundingClientRect())
          .filter(({ width, height }) => width > 0 && (width < 44 || height < 44))
          .map(({ width, height }) => `${width}x${height}`),
    );
    expect(small).toEqual([]);
  });
});

/** What follows in the background, once all is shown, is not: the service worker with its files, the manifest with its icon. */
function isPartOfView(response: HTTPResponse): boolean {
  const request = response.request();
  const inBackground = /\/(service-worker\.js|manifest\.webmanifest|icons\/.*)$/;
  return request.frame() !== null && !inBackground.test(request.url());
}

async function measure(page: Page) {
  return page.evaluate(() => {
    const texts = Array.from(
      document.querySelectorAll<HTMLElement>('p, li, td, dd, a, button, summary, small'),
    );
    const seen = texts.filter((text) => text.getClientRects().length > 0 && text.textContent !== '');
    const sizes = seen.map((text) => Number.parseFloat(getComputedStyle(text).fontSize));
    const blocks = Array.from(document.querySelectorAll<HTMLElement>('.slide, .slide *, .facts td'));
    return {
      canvas: document.documentElement.classList.contains('canvas'),
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      shown: Array.from(document.querySelectorAll('section.slide')).filter(
        (section) => section.getBoundingClientRect().height > 0,
      ).length,
      smallest: Math.min(...sizes),
      body: Number.parseFloat(getComputedStyle(document.body).fontSize),
      cut: blocks
        .filter(
          (block) =>
            getComputedStyle(block).overflowX === 'hidden' && block.scrollWidth > block.clientWidth + 1,
        )
        .filter((block) => block.clientWidth > 1)
        .map((block) => block.className),
      buttons: document.querySelector<HTMLElement>('.needs-script')?.offsetParent !== null,
    };
  });
}

function watchShifts(): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { dataset } = document.documentElement;
      dataset.shift = String(Number(dataset.shift ?? 0) + (entry as unknown as { value: number }).value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function paintTwice(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
