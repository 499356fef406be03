/** Every key of the card, pressed on the presenter's file. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Action, keyTable } from '../../src/stage/key-table.ts';
import {
  listPlaces,
  openStageWindows,
  pressKey,
  readPlace,
  type StageWindows,
} from './parts/stage-windows.ts';

let windows: StageWindows;
let stage: Page;
beforeAll(async () => {
  windows = await openStageWindows();
});
afterAll(() => windows.close());
beforeEach(async () => {
  stage = await windows.openStage({ hash: '#/track-4' });
});
afterEach(async () => {
  await stage.close();
  expect(windows.errors).toEqual([]);
});

const openPanel = () => stage.$eval('dialog', (dialog) => (dialog.open ? (dialog.dataset.name ?? '') : ''));
const isFullscreen = () => stage.evaluate(() => document.fullscreenElement !== null);
const blank = () =>
  stage.$eval('.blank', (cover) =>
    (cover as HTMLElement).hidden ? 'none' : getComputedStyle(cover).backgroundColor,
  );
const isMarked = (selector: string) => stage.$(selector).then((found) => found !== null);
const scale = () => stage.$eval('.reveal', (root) => (root as HTMLElement).style.transform);

/** The place so many steps after another. */
async function findPlace(from: string, steps: number): Promise<string | undefined> {
  const places = await listPlaces(stage);
  return places[places.indexOf(from) + steps];
}

/** What must be so after the key; each begins on the slide `track-4` with none of its steps shown. */
const expectations: Record<Action, () => Promise<void>> = {
  async next() {
    expect(await readPlace(stage)).toBe('track-4/1');
  },
  async previous() {
    expect(await readPlace(stage)).toBe(await findPlace('track-4/0', -1));
  },
  async first() {
    expect(await readPlace(stage)).toBe('cover/0');
  },
  async last() {
    expect(await readPlace(stage)).toBe(
      (await listPlaces(stage)).filter((place) => place.endsWith('/0')).at(-1),
    );
  },
  async start() {
    await stage.waitForFunction(() => document.fullscreenElement !== null);
    expect(await readPlace(stage)).toBe('cover/0');
  },
  async 'start-here'() {
    await stage.waitForFunction(() => document.fullscreenElement !== null);
    expect(await readPlace(stage)).toBe('track-4/0');
  },
  async leave() {
    expect(await openPanel()).toBe('');
    expect(await readPlace(stage)).toBe('track-4/0');
  },
  async black() {
    expect(await blank()).toBe('rgb(0, 0, 0)');
  },
  async white() {
    expect(await blank()).toBe('rgb(255, 255, 255)');
  },
  async speaker() {
    await stage.waitForSelector('dialog[open][data-name="hint"]');
  },
  async swap() {
    await stage.waitForSelector('dialog[open][data-name="hint"]');
  },
  async map() {
    expect(await openPanel()).toBe('map');
  },
  async overview() {
    expect(await openPanel()).toBe('overview');
  },
  async search() {
    expect(await openPanel()).toBe('search');
  },
  async pen() {
    expect(await isMarked('.ink.active')).toBe(true);
  },
  async laser() {
    expect(await isMarked('.reveal.pointing')).toBe(true);
  },
  async erase() {
    expect(await stage.$$eval('.ink .stroke', (strokes) => strokes.length)).toBe(0);
  },
  async 'zoom-in'() {
    expect(await scale()).toBe('scale(1.5)');
  },
  async 'zoom-out'() {
    expect(await scale()).toBe('');
  },
  async theme() {
    expect(await stage.evaluate(() => document.documentElement.dataset.theme)).toBe('night');
  },
  async help() {
    expect(await openPanel()).toBe('help');
  },
};

/** What comes before a key that has something to undo. */
const preparations: Partial<Record<Action, () => Promise<void>>> = {
  leave: () => pressKey(stage, 'M'),
  'zoom-out': () => pressKey(stage, '+'),
  async erase() {
    await pressKey(stage, 'Ctrl+P');
    await drag(300, 300, 500, 350);
    expect(await stage.$$eval('.ink .stroke', (strokes) => strokes.length)).toBe(1);
  },
};

async function drag(fromX: number, fromY: number, toX: number, toY: number): Promise<void> {
  await stage.mouse.move(fromX, fromY);
  await stage.mouse.down();
  await stage.mouse.move(toX, toY, { steps: 8 });
  await stage.mouse.up();
}

describe('the keys of the card', () => {
  const presses = keyTable.flatMap(({ action, keys, says }) => keys.map((key) => ({ key, action, says })));

  it.each(presses)('$key: $says', async ({ key, action }) => {
    await preparations[action]?.();
    const marker = await stage.evaluate(() => {
      document.body.dataset.loaded = 'once';
      return document.body.dataset.loaded;
    });
    await pressKey(stage, key);
    await expectations[action]();
    expect(await stage.evaluate(() => document.body.dataset.loaded), 'the page was reloaded').toBe(marker);
  });

  it('has a row for each of them', async () => {
    await pressKey(stage, '?');
    const rows = await stage.$$eval('dialog tr', (lines) => lines.map((line) => line.textContent));
    for (const { says } of keyTable) expect(rows.filter((row) => row?.endsWith(says))).toHaveLength(1);
  });
});

describe('a presenter at the keys', () => {
  it('jumps by digits and Enter, on the stage and in the map', async () => {
    for (const key of ['1', '2']) await pressKey(stage, key);
    expect(await stage.$eval('.digits', (shown) => shown.textContent)).toBe('第12页，按回车');
    await pressKey(stage, 'Enter');
    expect(await readPlace(stage)).toMatch(/^wangchengpo\//);
    await pressKey(stage, 'M');
    for (const key of ['3', 'Enter']) await pressKey(stage, key);
    expect(await readPlace(stage)).toMatch(/^programme\//);
    expect(await openPanel()).toBe('');
  });

  it('walks through every step to the end and back', async () => {
    const places = await listPlaces(stage);
    expect(places.length).toBeGreaterThan(30);
    await pressKey(stage, 'Home');
    const seen = [await readPlace(stage)];
    for (let step = 1; step < places.length; step += 1) {
      await pressKey(stage, 'PageDown');
      seen.push(await readPlace(stage));
    }
    expect(seen).toEqual(places);
    await pressKey(stage, 'PageDown');
    expect(await readPlace(stage)).toBe(places.at(-1));
    for (let step = places.length - 2; step >= 0; step -= 1) {
      await pressKey(stage, 'PageUp');
      expect(await readPlace(stage)).toBe(places[step]);
    }
  });

  it('brings the slide back with any step while the screen is blank, and only then goes on', async () => {
    await pressKey(stage, 'B');
    await pressKey(stage, 'PageDown');
    expect([await blank(), await readPlace(stage)]).toEqual(['none', 'track-4/0']);
    await pressKey(stage, 'PageDown');
    expect(await readPlace(stage)).toBe('track-4/1');
  });

  it('leaves one thing after the other with Esc, full screen last', async () => {
    await pressKey(stage, 'Shift+F5');
    await stage.waitForFunction(() => document.fullscreenElement !== null);
    await pressKey(stage, '+');
    await pressKey(stage, 'Ctrl+L');
    await pressKey(stage, 'Escape');
    expect([await isMarked('.reveal.pointing'), await scale()]).toEqual([false, 'scale(1.5)']);
    await pressKey(stage, 'Escape');
    expect([await scale(), await isFullscreen()]).toEqual(['', true]);
    await pressKey(stage, 'Escape');
    await stage.waitForFunction(() => document.fullscreenElement === null);
    expect([await openPanel(), await readPlace(stage)]).toEqual(['', 'track-4/0']);
  });

  it('goes on with a clicker whatever panel is open', async () => {
    for (const key of ['M', 'O', '?', '/']) {
      await pressKey(stage, 'Home');
      await pressKey(stage, key);
      expect(await openPanel()).not.toBe('');
      await pressKey(stage, 'PageDown');
      expect([await openPanel(), await readPlace(stage)]).toEqual(['', 'sum-up/0']);
    }
  });

  it('goes on with a clicker after a click on a button', async () => {
    await stage.mouse.move(640, 500);
    await stage.click('.toolbar [data-action="theme"]');
    await pressKey(stage, 'Enter');
    await pressKey(stage, 'Space');
    expect(await readPlace(stage)).toBe(await findPlace('track-4/0', 2));
    expect(await stage.evaluate(() => document.documentElement.dataset.theme)).toBe('night');
  });

  it('turns one step a notch of the wheel', async () => {
    await stage.mouse.move(640, 300);
    await stage.mouse.wheel({ deltaY: 100 });
    await stage.waitForFunction(() => document.querySelectorAll('.present .fragment.visible').length === 1);
    // What rolls out after the notch comes at once.
    await stage.mouse.wheel({ deltaY: 40 });
    expect(await readPlace(stage)).toBe('track-4/1');
  });

  it('counts a bouncing button once where that is set', async () => {
    await pressKey(stage, '?');
    const [, guard] = await stage.$$('dialog .switches button');
    await guard?.click();
    expect(await guard?.evaluate((button) => button.textContent)).toMatch(/：开$/);
    await pressKey(stage, 'Escape');
    await stage.evaluate(() => {
      for (let press = 0; press < 2; press += 1)
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'PageDown', code: 'PageDown', bubbles: true }),
        );
    });
    expect(await readPlace(stage)).toBe('track-4/1');
    await stage.evaluate(() => localStorage.clear());
  });

  it('draws strokes that stay with their slide', async () => {
    await pressKey(stage, 'Ctrl+P');
    await drag(200, 200, 400, 260);
    const count = () => stage.$$eval('.ink .stroke', (strokes) => strokes.length);
    expect(await count()).toBe(1);
    await pressKey(stage, 'Home');
    expect(await count()).toBe(0);
    for (const key of ['2', '6', 'Enter']) await pressKey(stage, key);
    expect(await count()).toBe(1);
  });

  it('takes the keys of an input method as the keys that they are', async () => {
    await stage.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '。', code: 'Period', bubbles: true })),
    );
    expect(await blank()).toBe('rgb(0, 0, 0)');
    await stage.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Process', code: 'KeyB', bubbles: true }),
      ),
    );
    expect(await blank()).toBe('none');
  });
});
