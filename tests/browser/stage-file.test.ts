/** The presenter's file itself: how large it is, what it asks for, and what nobody may change from outside. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { readPdf } from '../artefacts/parts/pdf-reader.ts';
import { openStageWindows, origins, pressKey, readPlace, type StageWindows } from './parts/stage-windows.ts';

let windows: StageWindows;
let text = '';
beforeAll(async () => {
  text = await readFile(join(inject('dist'), 'deck.html'), 'utf8');
  windows = await openStageWindows();
});
afterAll(() => windows.close());
afterEach(() => expect(windows.errors.splice(0)).toEqual([]));

describe('deck.html', () => {
  it('is smaller than 900 KB, and than 600 KB in a zip', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(900_000);
    expect(gzipSync(text).length).toBeLessThan(600_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(100_000);
  });

  it('allows its own script and style by hash, and nothing else at all', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'$/,
    );
    expect(text.match(/<script\b/g)).toHaveLength(1);
    expect(text.match(/<style\b/g)).toHaveLength(1);
    expect(text).not.toMatch(/<[^>]* (style|on[a-z]+)="/);
  });

  it('has notes and internal slides, as it is the presenter’s own', () => {
    expect(text).toContain('<aside class="notes">');
  });

  it.each(origins)('opens by %s, asks for nothing else, and has its fonts', async (origin) => {
    windows.requests.length = 0;
    const stage = await windows.openStage({ origin });
    for (const key of ['M', 'Escape', 'O', 'Escape', '?', 'Escape']) await pressKey(stage, key);
    expect(windows.requests).toEqual([windows.address(origin)]);
    const faces = await stage.evaluate(() =>
      [...document.fonts].map(({ family, weight, status }) => [family, weight, status].join()),
    );
    expect(faces.sort()).toEqual(
      ['"Deck Sans",400,loaded', '"Deck Sans",700,loaded', '"Deck Serif",900,loaded'].map((face) =>
        expect.stringMatching(face.replace(/"/g, '"?')),
      ),
    );
    await stage.close();
  });

  it.each(origins)('opens by %s where the link says, whichever way it is written', async (origin) => {
    for (const hash of ['#/leifeng', '#leifeng', '#/leifeng/0']) {
      const stage = await windows.openStage({ origin, hash });
      expect(await readPlace(stage)).toMatch(/^leifeng\//);
      await stage.close();
    }
  });

  it.each(origins)('keeps slide and step over a reload by %s', async (origin) => {
    const stage = await windows.openStage({ origin, hash: '#/track-4' });
    await pressKey(stage, 'PageDown');
    await stage.reload();
    await stage.waitForSelector('.reveal.ready');
    expect(await readPlace(stage)).toBe('track-4/1');
    await stage.close();
  });
});

describe('what comes from outside', () => {
  it.each(origins)('changes no option by the query string, by %s', async (origin) => {
    const plain = await windows.openStage({ origin });
    const look = () => ({
      html: document.documentElement.className,
      body: document.body.className,
      reveal: document.querySelector('.reveal')?.className,
      classes: [...document.querySelectorAll('.slides > section')].map((slide) => slide.className).join(),
      extras: document.querySelectorAll('.controls, .progress, .pdf-page, .scroll-page, .speaker-notes')
        .length,
      scale: (document.querySelector('.slides') as HTMLElement).style.transform,
    });
    const before = await plain.evaluate(look);
    await plain.close();
    const query =
      '?view=print&print-pdf&controls=true&progress=true&keyboard=true&postMessage=true&showNotes=true&transition=zoom&margin=0.4&rtl=true&loop=true&shuffle=true&embedded=true&autoSlide=10';
    const page = await windows.openStage({ origin, query });
    expect(await page.evaluate(look)).toEqual(before);
    expect(await page.evaluate(() => location.search)).toBe(query);
    await page.close();
  });

  it.each(origins)('takes no orders by messages, by %s', async (origin) => {
    const stage = await windows.openStage({ origin, query: '?postMessage=true' });
    const orders: unknown[] = [
      JSON.stringify({ method: 'slide', args: [5] }),
      { deck: 'deck:/other', from: 'x', to: '', serial: 1, message: { kind: 'go', index: 5, step: 0 } },
      { kind: 'go', index: 5, step: 0 },
      {
        deck: await stage.evaluate(() => `deck:${location.pathname}`),
        from: 'x',
        to: '',
        serial: 1,
        message: { kind: 'go', index: -5, step: 'x' },
      },
    ];
    await stage.evaluate(async (messages) => {
      const arrived = new Promise<void>((resolve) => {
        addEventListener('message', ({ data }) => data === 'last' && resolve());
      });
      for (const message of [...messages, 'last']) postMessage(message, '*');
      await arrived;
    }, orders);
    expect(await readPlace(stage)).toBe('cover/0');
    await stage.close();
  });

  it('takes none from a page of another origin that frames it', async () => {
    const stage = await windows.openStage({ origin: 'http' });
    await stage.evaluate(async () => {
      // What a page of another origin would send, had it this window.
      const event = new MessageEvent('message', {
        origin: 'https://example.org',
        source: window,
        data: {
          deck: `deck:${location.pathname}`,
          from: 'x',
          to: '',
          serial: 1,
          message: { kind: 'go', index: 5, step: 0 },
        },
      });
      window.dispatchEvent(event);
    });
    expect(await readPlace(stage)).toBe('cover/0');
    await stage.close();
  });
});

describe('the stage', () => {
  it.each([
    [1280, 720],
    [1024, 768],
    [2560, 720],
    [3840, 1080],
    [800, 1280],
  ])('fills a window of %i x %i, the slide whole and in the middle', async (width, height) => {
    const stage = await windows.openStage({ width, height, hash: '#/zhuhun' });
    const seen = await stage.evaluate(() => {
      const { left, right, top, bottom } = (
        document.querySelector('.slides') as HTMLElement
      ).getBoundingClientRect();
      const corner = document.elementFromPoint(2, innerHeight - 2)?.closest('.slide');
      return { left, right, top, bottom, corner: corner?.id };
    });
    const scale = Math.min(width / 1280, height / 720);
    // reveal.js rounds its scale to hundredths.
    expect(Math.abs(seen.right - seen.left - 1280 * scale)).toBeLessThan(1280 * 0.0051);
    expect((seen.left + seen.right) / 2).toBeCloseTo(width / 2, 0);
    expect((seen.top + seen.bottom) / 2).toBeCloseTo(height / 2, 0);
    // The chapter's field reaches the corner.
    expect(seen.corner).toBe('zhuhun');
    await stage.close();
  });

  it('says each slide politely, in Chinese, and is no application', async () => {
    const stage = await windows.openStage({ hash: '#/leifeng' });
    const said = () =>
      stage.$eval('.announcer', (region) => [region.getAttribute('aria-live'), region.textContent]);
    expect(await said()).toEqual(['polite', expect.stringMatching(/^第\d+页，共\d+页：雷锋派出所$/)]);
    await pressKey(stage, 'Home');
    expect((await said())[1]).toMatch(/^第1页，共\d+页：/);
    expect(await stage.$$('[role="application"], .aria-status')).toEqual([]);
    await stage.close();
  });

  it('moves nothing where motion is unwanted, and lines where it is welcome', async () => {
    const count = async (reduce: boolean): Promise<number> => {
      const stage = await windows.openStage();
      await stage.emulateMediaFeatures([
        { name: 'prefers-reduced-motion', value: reduce ? 'reduce' : 'no-preference' },
      ]);
      const places = await stage.$$eval('.slides > section', (slides) =>
        slides.findIndex((slide) => slide.classList.contains('layout-divider')),
      );
      for (let step = 0; step < places; step += 1) await pressKey(stage, 'ArrowRight');
      const running = await stage.evaluate(() => document.getAnimations().length);
      await stage.close();
      return running;
    };
    expect(await count(true)).toBe(0);
    expect(await count(false)).toBeGreaterThan(0);
  });

  it('prints a slide a page, with all its steps, and stands as it did', async () => {
    const stage = await windows.openStage({ hash: '#/leifeng' });
    await pressKey(stage, 'T');
    // Not the bars, which come and go by themselves.
    const readStage = () =>
      stage.evaluate(() => [
        document.documentElement.className,
        document.documentElement.dataset.theme,
        document.querySelector('.slides')?.innerHTML,
        document.querySelectorAll('.print-copy').length,
      ]);
    const before = await readStage();
    expect(before.at(-1)).toBe(0);
    const { pages } = await readPdf(await stage.pdf({ preferCSSPageSize: true }));
    const titles = await stage.$$eval('.slides > section', (slides) =>
      slides.map((slide) => (slide.querySelector('.title')?.textContent ?? '').replace(/\s/g, '')),
    );
    expect(pages.map(({ size }) => size)).toEqual(titles.map(() => [960, 540]));
    for (const [index, title] of titles.entries()) expect(pages[index]?.text).toContain(title);
    expect(pages.map(({ text }) => text).join('')).toContain('跨省共建共享');
    expect(pages[0]?.text).not.toContain('下一步');
    expect(await readStage()).toEqual(before);
    await stage.close();
  });

  it('runs by itself for a screen in a hall, round and round, until a key', async () => {
    const stage = await windows.openStage({ query: '?auto=1', hash: '#/closing' });
    await stage.waitForSelector('.slides > section.present#cover');
    await pressKey(stage, 'Home');
    const still = await stage.evaluate(
      () =>
        new Promise<string>((resolve) => {
          setTimeout(() => resolve(document.querySelector('.slides > section.present')?.id ?? ''), 1500);
        }),
    );
    expect(still).toBe('cover');
    await stage.close();
  });
});
