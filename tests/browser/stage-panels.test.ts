/** The ways around the deck: map, overview, search. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  openStageWindows,
  pressKey,
  readPlace,
  type StageWindows,
  waitForPlace,
} from './parts/stage-windows.ts';

let windows: StageWindows;
let stage: Page;
beforeAll(async () => {
  windows = await openStageWindows();
});
afterAll(() => windows.close());
beforeEach(async () => {
  stage = await windows.openStage();
});
afterEach(async () => {
  await stage.close();
  expect(windows.errors).toEqual([]);
});

const findButton = async (text: string) => {
  for (const button of await stage.$$('dialog button')) {
    if ((await button.evaluate((made) => made.textContent))?.includes(text)) return button;
  }
  throw new Error(`no button ${text}`);
};

describe('the map', () => {
  it('leads to every unit by its letter and by a click on it', async () => {
    await pressKey(stage, 'M');
    const units = await stage.$$eval('dialog .unit', (buttons) =>
      buttons.map((button) => button.textContent ?? ''),
    );
    expect(units).toEqual(['A金星', 'B望城坡', 'C雷锋', 'D观沙岭', 'E治安', 'F情指', 'G网安']);
    await pressKey(stage, 'C');
    expect(await readPlace(stage)).toMatch(/^leifeng\//);
    await pressKey(stage, 'M');
    await (await findButton('金星')).click();
    expect(await readPlace(stage)).toMatch(/^jinxing\//);
  });

  it('leads to every track, note and slide', async () => {
    await pressKey(stage, 'M');
    await (await findButton('网络空间净治')).click();
    expect(await readPlace(stage)).toBe('track-4/0');
    await pressKey(stage, 'M');
    const notes = await stage.$$('dialog .note-head');
    expect(notes.length).toBeGreaterThan(5);
    await notes[0]?.click();
    expect(await stage.$('dialog[open]')).toBeNull();
    await pressKey(stage, 'M');
    const titles = await stage.$$eval('dialog .chapters button', (buttons) => buttons.length);
    expect(titles).toBe(await stage.$$eval('.slides > section', (slides) => slides.length));
    await (await findButton('数说')).click();
    expect(await readPlace(stage)).toMatch(/^numbers\//);
  });

  it('fits a screen of 1280 x 720 without scrolling', async () => {
    await pressKey(stage, 'M');
    const { client, scroll } = await stage.$eval('dialog', (dialog) => ({
      client: dialog.clientHeight,
      scroll: dialog.scrollHeight,
    }));
    expect(scroll).toBeLessThanOrEqual(client);
  });
});

describe('the overview', () => {
  it('shows a picture of every slide and goes where the arrows and Enter say', async () => {
    await pressKey(stage, 'O');
    const cards = await stage.$$eval('dialog .card', (made) =>
      made.map((card) => card.querySelectorAll('.slide').length),
    );
    expect(cards.length).toBe(await stage.$$eval('.slides > section', (slides) => slides.length));
    expect(new Set(cards)).toEqual(new Set([1]));
    await pressKey(stage, 'ArrowRight');
    await pressKey(stage, 'ArrowDown');
    const focused = await stage.evaluate(() =>
      Number(document.activeElement?.querySelector('b')?.textContent),
    );
    await pressKey(stage, 'Enter');
    const index = await stage.$$eval('.slides > section', (slides) =>
      slides.findIndex((slide) => slide.classList.contains('present')),
    );
    expect(index).toBe(focused - 1);
    expect(index).toBeGreaterThan(1);
  });

  it('gives no two elements the same id, and shows no notes', async () => {
    await pressKey(stage, 'O');
    const ids = await stage.$$eval('[id]', (made) => made.map(({ id }) => id));
    expect(ids.length).toBe(new Set(ids).size);
    expect(await stage.$$('dialog .notes')).toEqual([]);
  });
});

describe('the search', () => {
  const search = async (query: string): Promise<string[]> => {
    await pressKey(stage, '/');
    await stage.type('dialog input', query);
    return stage.$$eval('dialog .findings b', (made) => made.map((title) => title.textContent ?? ''));
  };

  it('finds part of a word, first in titles', async () => {
    const found = await search('雷锋派出');
    expect(found[0]).toMatch(/雷锋派出所$/);
    await pressKey(stage, 'Enter');
    await waitForPlace(stage, 'leifeng');
    expect(await stage.$('dialog[open]')).toBeNull();
  });

  it('finds by the first letters of pinyin, in small and large', async () => {
    expect((await search('lfpcs'))[0]).toMatch(/雷锋派出所$/);
    await pressKey(stage, 'Escape');
    expect((await search('GSL')).some((title) => title.includes('观沙岭'))).toBe(true);
  });

  it('takes no character for a pattern', async () => {
    for (const query of ['.*', '[', '\\', 'C++', '$']) {
      expect(await search(query), query).toEqual([]);
      await pressKey(stage, 'Escape');
    }
    expect((await search('“1+2+N”'))[0]).toContain('“1+2+N”');
  });

  it('leaves the slides as they were', async () => {
    const read = () => stage.$eval('.slides', (slides) => slides.textContent);
    const before = await read();
    await search('党建');
    await pressKey(stage, 'Escape');
    expect(await read()).toBe(before);
  });

  it('finds nothing in the notes, which the room may not see', async () => {
    const words = await stage.$$eval('.slides > section', (slides) => {
      const seen = slides.map((slide) => {
        const copy = slide.cloneNode(true) as HTMLElement;
        copy.querySelector('.notes')?.remove();
        return copy.textContent ?? '';
      });
      const notes = slides.map((slide) => slide.querySelector('.notes')?.textContent ?? '').join('');
      const parts = notes.match(/[\u4e00-\u9fff]{6}/g) ?? [];
      return parts.filter((part) => !seen.join('').includes(part)).slice(0, 5);
    });
    expect(words.length).toBe(5);
    for (const word of words) {
      expect(await search(word)).toEqual([]);
      await pressKey(stage, 'Escape');
    }
  });
});
