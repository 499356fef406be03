/** The service worker: reading without a network, and new builds that come whole or not at all. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReadingSite, type ReadingSite } from './parts/reading-site.ts';

let site: ReadingSite;
beforeEach(async () => {
  site = await openReadingSite();
});
afterEach(() => site.close());

describe('after one visit', () => {
  it('reads, shows cards and presents without the server', async () => {
    const page = await visitAndHold();
    await site.stop();
    await page.goto(`${site.url}?view=reading#zhian`, { waitUntil: 'load' });
    expect(await page.$$eval('section.slide', (slides) => slides.length)).toBe(30);
    await page.$eval('#zhian .figure.fact', (fact) => (fact as HTMLElement).click());
    await page.waitForSelector('.fact-card');
    await page.goto(`${site.url}ledger.html`, { waitUntil: 'load' });
    await page.waitForSelector('.facts thead button');
    await page.goto(`${site.url}?view=stage`, { waitUntil: 'load' });
    await page.waitForSelector('.reveal.ready');
  });
});

describe('a new build', () => {
  it('is announced, and taken when the reader agrees', async () => {
    const page = await visitAndHold();
    await publish('新的课题');
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector('.update-notice');
    expect(await page.title()).not.toContain('新的课题');
    expect(await page.$eval('.update-notice', (notice) => notice.textContent)).toContain('课件有新版本');
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('.update-notice button')]);
    expect(await page.title()).toContain('新的课题');
  });

  it('is not taken when one of its files is not its own', async () => {
    const page = await visitAndHold();
    await publish('新的课题');
    const index = join(site.folder, 'index.html');
    await writeFile(index, `${await readFile(index, 'utf8')}<!-- of another build -->`);
    const outcome = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const found = new Promise<string>((resolve) => {
        registration?.addEventListener('updatefound', () => {
          const worker = registration.installing;
          worker?.addEventListener('statechange', () => resolve(worker.state));
        });
      });
      await registration?.update();
      return found;
    });
    expect(outcome).toBe('redundant');
    await page.reload({ waitUntil: 'load' });
    expect(await page.title()).not.toContain('新的课题');
  });
});

it('holds every page, script, style and font of the build, and nothing else', async () => {
  const worker = await readFile(join(site.folder, 'service-worker.js'), 'utf8');
  const list = /^const HELD_FILES=(\[.*\]);$/m.exec(worker)?.[1] ?? '[]';
  const held = (JSON.parse(list) as { url: string }[]).map(({ url }) => url);
  const files = [
    ...(await readdir(join(site.folder, 'assets'))).map((file) => `assets/${file}`),
    'index.html',
  ];
  for (const file of files) expect(held).toContain(file);
  expect(held.filter((url) => url.startsWith('files/') || url === '404.html')).toEqual([]);
});

async function visitAndHold(): Promise<Page> {
  const page = await site.visit();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return page;
}

/** Changes the title, and the worker's record of the page with it, as the next build would. */
async function publish(title: string): Promise<void> {
  const path = join(site.folder, 'index.html');
  const before = await readFile(path, 'utf8');
  const after = before.replace(/<title>[^<]*/, `<title>${title}`);
  await writeFile(path, after);
  const workerPath = join(site.folder, 'service-worker.js');
  const worker = await readFile(workerPath, 'utf8');
  expect(worker).toContain(await hash(before));
  await writeFile(workerPath, worker.split(await hash(before)).join(await hash(after)));
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('base64');
}
