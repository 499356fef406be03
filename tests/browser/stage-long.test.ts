/** A deck of hundreds of slides on stage: a step's work does not grow with them, and every way still leads everywhere. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { folders } from '../../scripts/parts/folders.ts';
import { openDeck } from '../../scripts/parts/open-deck.ts';
import { buildDeckFile } from '../../src/vite/single-file.ts';
import { readPdf } from '../artefacts/parts/pdf-reader.ts';
import {
  openStageWindows,
  pressKey,
  readPlace,
  type StageWindows,
  waitForPlace,
} from './parts/stage-windows.ts';

/** Only a slide that can be found at the end of a search has its word. */
const words: Readonly<Record<number, string>> = { 180: '独一无二' };
const divider = 140;

let folder: string;
let short: StageWindows;
let long: StageWindows;
let stage: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-long-'));
  short = await openStageWindows([], await buildDeckOf(40));
  long = await openStageWindows([], await buildDeckOf(200));
  stage = await long.openStage();
});
afterAll(async () => {
  await short?.close();
  await long?.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => expect([...short.errors.splice(0), ...long.errors.splice(0)]).toEqual([]));

async function buildDeckOf(count: number): Promise<string> {
  const slides = Array.from({ length: count }, (_, at) => {
    const layout = at + 1 === divider ? 'layout: divider\n' : '';
    const body = `第${at + 1}页的话${words[at + 1] ?? ''}\n\n- 甲 <!-- .element: class="fragment" -->\n- 乙 <!-- .element: class="fragment" -->`;
    return `---\nid: s-${at + 1}\nminutes: 1\n${layout}---\n\n## 第${at + 1}张\n\n${body}\n\n备注：\n讲稿${at + 1}。\n`;
  });
  const lesson = `title: 长课\nminutes: ${count}\nchapters:\n  - { id: one, title: 一, file: 一.md }\n`;
  await writeFile(join(folder, 'deck.yaml'), lesson);
  await writeFile(join(folder, 'facts.yaml'), 'facts: {}\n');
  await writeFile(join(folder, '一.md'), slides.join('\n'));
  const { deck, charts, pictures } = await openDeck(folder);
  if (!deck) throw new Error('the long lesson cannot be read');
  const html = await buildDeckFile({
    deck,
    charts,
    pictures,
    cacheFolder: folders.cache,
  });
  const file = join(folder, `${count}.html`);
  await writeFile(file, html);
  return file;
}

const go = async (hash: string, id: string) => {
  await stage.evaluate((to) => {
    location.hash = to;
  }, hash);
  await waitForPlace(stage, id);
};

/** Waits until the slides beside a slide are there, and few others. */
const waitForNeighbours = (page: Page, number: number) =>
  page.waitForFunction(
    (middle) => {
      const there = [...document.querySelectorAll('.slides > section')].map(({ id }) => Number(id.slice(2)));
      const beside = [-3, -2, -1, 0, 1, 2, 3].every((distance) => there.includes(middle + distance));
      return beside && there.length <= 14;
    },
    {},
    number,
  );

describe('a step', () => {
  it('changes as much in a deck of 200 slides as in one of 40', async () => {
    const count = async (windows: StageWindows) => {
      const page = await windows.openStage({ hash: '#/s-20' });
      await waitForNeighbours(page, 20);
      await page.evaluate(() => {
        const changed: string[] = [];
        Object.assign(window, { changed });
        new MutationObserver((records) => {
          for (const { target } of records) changed.push((target as Element).closest('section')?.id ?? '');
        }).observe(document.documentElement, { attributes: true, childList: true, subtree: true });
      });
      // Six slides on, so that the neighbourhood has to follow.
      for (let press = 1; press <= 18; press += 1) {
        await pressKey(page, 'PageDown');
        await waitForNeighbours(page, 20 + Math.floor(press / 3));
      }
      const changed = await page.evaluate(() => (window as unknown as { changed: string[] }).changed);
      await page.close();
      return { changes: changed.length, sections: new Set(changed).size };
    };
    const [few, many] = [await count(short), await count(long)];
    expect(many.sections).toBeLessThan(30);
    expect(many.changes).toBeLessThan(few.changes * 1.2);
  });

  it('finds its slide however quickly the keys come', async () => {
    const page = await long.openStage({ hash: '#/s-50' });
    await page.evaluate(() => {
      for (let press = 0; press < 90; press += 1)
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'PageDown', code: 'PageDown', bubbles: true }),
        );
    });
    expect(await readPlace(page)).toBe('s-80/0');
    await waitForNeighbours(page, 80);
    await pressKey(page, 'PageUp');
    expect(await readPlace(page)).toBe('s-79/2');
    await page.close();
  });
});

describe('every slide', () => {
  it('has an address, whether it is near or not', async () => {
    const page = await long.openStage({ hash: '#/s-150/0' });
    expect(await readPlace(page)).toBe('s-150/1');
    await page.close();
    await go('#/s-77/1', 's-77');
    expect(await readPlace(stage)).toBe('s-77/2');
    await go('#/120', 's-121');
    await go('#/s-12', 's-12');
    expect(await readPlace(stage)).toBe('s-12/2');
    await stage.goBack();
    await waitForPlace(stage, 's-121');
    await stage.waitForFunction(() => location.hash === '#/s-121');
  });

  it('is reached by keys and by number', async () => {
    await pressKey(stage, 'End');
    expect(await readPlace(stage)).toBe('s-200/0');
    for (const key of ['1', '0', '3', 'Enter']) await pressKey(stage, key);
    expect(await readPlace(stage)).toBe('s-103/0');
    await pressKey(stage, 'Home');
    expect(await readPlace(stage)).toBe('s-1/0');
  });

  it('is found by its words, and is in the overview', async () => {
    await pressKey(stage, '/');
    await stage.type('dialog input', '独一无二');
    await pressKey(stage, 'Enter');
    expect(await readPlace(stage)).toBe('s-180/0');
    await pressKey(stage, 'O');
    expect((await stage.$$('dialog .card')).length).toBe(200);
    await pressKey(stage, 'Escape');
  });

  it('is in the speaker window with its notes and the next one', async () => {
    await go('#/s-90/1', 's-90');
    const speaker = await long.openSpeaker(stage);
    const seen = (...texts: string[]) =>
      speaker.waitForFunction(
        (wanted) => wanted.every((text) => document.querySelector('.speaker')?.textContent?.includes(text)),
        {},
        texts,
      );
    await seen('讲稿90。', '第91张');
    await stage.bringToFront();
    await pressKey(stage, 'PageDown');
    await seen('讲稿91。', '91 / 200');
    await speaker.close();
  });

  it('fades although it is far from the one that comes', async () => {
    const page = await long.openStage({ hash: `#/s-${divider}` });
    await waitForNeighbours(page, divider);
    await page.evaluate(() => {
      for (const key of ['2', '0', 'Enter'])
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      for (const animation of document.getAnimations()) animation.pause();
    });
    await waitForNeighbours(page, 20);
    const readFading = () =>
      page.evaluate(() =>
        document
          .getAnimations()
          .map(({ effect }) => (effect as KeyframeEffect).target)
          .map((slide) => slide?.id),
      );
    expect(await readFading()).toEqual([`s-${divider}`]);
    await page.close();
  });

  it('is printed', async () => {
    const { pages } = await readPdf(await stage.pdf({ preferCSSPageSize: true }));
    const text = pages.map((sheet) => sheet.text).join('');
    for (let number = 1; number <= 200; number += 1) expect(text).toContain(`第${number}张`);
  });

  it('keeps its strokes while it is away', async () => {
    const draw = async () => {
      await pressKey(stage, 'Ctrl+P');
      await stage.mouse.move(300, 300);
      await stage.mouse.down();
      await stage.mouse.move(400, 400);
      await stage.mouse.up();
      await pressKey(stage, 'Escape');
    };
    await go('#/s-33', 's-33');
    await draw();
    await pressKey(stage, 'End');
    expect(await stage.$('.ink .stroke')).toBeNull();
    for (const key of ['3', '3', 'Enter']) await pressKey(stage, key);
    expect(await stage.$('.ink .stroke')).not.toBeNull();
  });
});
