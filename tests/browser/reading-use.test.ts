/** Using the reading page: links, contents, search, cards, routes, settings, sharing. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReadingSite, type ReadingSite } from './parts/reading-site.ts';

let site: ReadingSite;
beforeAll(async () => {
  site = await openReadingSite();
});
afterAll(() => site.close());

const hashOf = (page: Page) => page.evaluate(() => location.hash);
const topOf = (page: Page, id: string) =>
  page.$eval(`#${id}`, (section) => Math.round(section.getBoundingClientRect().top));
const textOf = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent ?? '');
const waitForHash = (page: Page, hash: string) =>
  page.waitForFunction((wanted) => location.hash === wanted, {}, hash);

describe('a link to a slide', () => {
  it.each(['#zhian', '#/zhian', '#/20'])('opens there: %s', async (hash) => {
    const page = await site.visit({ path: hash });
    await waitForHash(page, '#zhian');
    await page.waitForFunction(
      () => Math.abs(document.getElementById('zhian')?.getBoundingClientRect().top ?? 99) < 2,
    );
    expect(await page.title()).toMatch(/^治安大队.*｜党建引领强治理/);
    expect(await textOf(page, '[data-where]')).toBe('20');
  });

  it('stays for short slides and for the last one', async () => {
    for (const id of ['funeng', await lastId()]) {
      const page = await site.visit({ path: `#${id}` });
      await page.evaluate(() => scrollBy(0, 1));
      await settle(page);
      expect(await hashOf(page)).toBe(`#${id}`);
    }
  });

  it('names the last slide at the end of the page', async () => {
    const page = await site.visit();
    const id = await lastId();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await waitForHash(page, `#${id}`);
    expect(await textOf(page, '[data-where]')).toBe('30');
  });

  it('works without scripts', async () => {
    const page = await site.visit({ path: '#zhian', script: false });
    expect(Math.abs(await topOf(page, 'zhian'))).toBeLessThan(2);
  });
});

describe('the address', () => {
  it('follows the scroll, and back returns to where a link was followed', async () => {
    const page = await site.visit();
    await page.$eval('#foundation', (section) => section.scrollIntoView());
    await waitForHash(page, '#foundation');
    await page.click('summary');
    await page.$eval('.contents a[href="#zhian"]', (link) => link.click());
    await waitForHash(page, '#zhian');
    expect(await page.$eval('details.contents', (contents) => (contents as HTMLDetailsElement).open)).toBe(
      false,
    );
    await page.goBack();
    await waitForHash(page, '#foundation');
    expect(Math.abs(await topOf(page, 'foundation'))).toBeLessThan(3);
  });

  it('goes with 上一页 and 下一页, and leads to the same slide on the stage', async () => {
    const page = await site.visit({ path: '#foundation' });
    await page.click('[data-step="next"]');
    await waitForHash(page, '#zhuhun');
    await page.click('[data-step="previous"]');
    await waitForHash(page, '#foundation');
    // The links follow the address when the browser has told of its change.
    await page.waitForSelector('[data-step="stage"][href="?view=stage#foundation"]');
  });
});

describe('search', () => {
  it('finds slides by a part of a word and shows where it stands', async () => {
    const page = await site.visit();
    await page.click('[data-action="search"]');
    await page.keyboard.type('三所一');
    await page.waitForSelector('.results li');
    expect(await textOf(page, '.results mark')).toBe('三所一');
    expect(await page.$$eval('.results a', (links) => links.map((link) => link.hash))).toContain('#track-2');
    await page.click('.results a[href="#track-2"]');
    await waitForHash(page, '#track-2');
    expect(await page.$eval('.search-panel', (panel) => panel.hasAttribute('hidden'))).toBe(true);
  });

  it('finds by the first letters of pinyin', async () => {
    const page = await site.visit();
    await page.click('[data-action="search"]');
    await page.keyboard.type('ssyt');
    await page.waitForSelector('.results li');
    expect(await textOf(page, '.results mark')).toBe('三所一庭');
  });

  it('says when there is nothing, and takes any character as it is', async () => {
    const page = await site.visit();
    await page.click('[data-action="search"]');
    await page.keyboard.type('(.*)[<b>');
    await page.waitForFunction(
      () => document.querySelector('.search-panel [role="status"]')?.textContent === '没有“(.*)[<b>”',
    );
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('搜索');
  });
});

describe('a fact card', () => {
  it('opens by keyboard, says where the fact is from, and gives the focus back', async () => {
    const page = await site.visit({ path: '#zhian' });
    await page.focus('#zhian .figure.fact');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.fact-card');
    const card = await textOf(page, '.fact-card');
    expect(card).toContain('56名');
    expect(card).toContain('第28段');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('fact-card');
    await page.keyboard.press('Escape');
    expect(await page.$('.fact-card')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.classList.contains('fact'))).toBe(true);
  });

  it('opens by a tap and names the doubt', async () => {
    const page = await site.visit({ path: '#programme' });
    await page.$eval('[data-fact="since-founding"]', (fact) => (fact as HTMLElement).click());
    await page.waitForSelector('.fact-card');
    expect(await textOf(page, '.fact-card')).toContain('组建一周以来');
  });
});

describe('one unit', () => {
  it('is followed from the score, and left again', async () => {
    const page = await site.visit({ path: '#score' });
    await page.$$eval('.score-table a', (links) =>
      links.find((link) => link.textContent === '雷锋派出所')?.click(),
    );
    await page.waitForFunction(() => location.search.includes('unit=leifeng'));
    const shown = () => page.$$eval('section.slide:not([hidden])', (slides) => slides.map(({ id }) => id));
    expect(await shown()).toContain('leifeng');
    expect((await shown()).length).toBeLessThan(10);
    expect(await textOf(page, '.route-banner')).toContain('只看“雷锋派出所”');
    await page.click('.route-banner a');
    await page.waitForFunction(() => !location.search.includes('unit='));
    expect((await shown()).length).toBe(30);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('section.slide:not([hidden])').length < 10);
  });

  it('can be linked to', async () => {
    const page = await site.visit({ path: '?view=reading&track=zhizhi#track-3' });
    expect(await page.$$eval('section.slide:not([hidden])', (slides) => slides.map(({ id }) => id))).toEqual([
      'track-3',
    ]);
  });
});

describe('settings', () => {
  it('keep text size and night for the next visit', async () => {
    const page = await site.visit();
    await page.click('[data-action="text-size"]');
    await page.click('[data-action="text-size"]');
    await page.click('[data-action="night"]');
    await page.reload();
    const { size, theme } = await page.evaluate(() => ({
      size: getComputedStyle(document.body).fontSize,
      theme: getComputedStyle(document.body).backgroundColor,
    }));
    expect(size).toBe('26px');
    expect(theme).toBe('rgb(12, 28, 56)');
  });
});

describe('sharing', () => {
  it('copies the address of the slide in view where the device has no sheet for it', async () => {
    const page = await site.visit({ path: '#zhian' });
    await page.evaluate(() => {
      document.addEventListener('copy', () => {
        document.documentElement.dataset.copied = String(getSelection());
      });
      Object.defineProperty(navigator, 'share', { value: undefined });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.click('[data-action="share"]');
    await page.waitForFunction(() => document.getElementById('page-status')?.textContent !== '');
    expect(await textOf(page, '#page-status')).toBe('链接已复制，可以粘贴给别人');
  });
});

describe('the ledger', () => {
  it('is filtered by unit and by words', async () => {
    const page = await site.visit({ path: 'ledger.html', width: 1280 });
    await page.waitForSelector('.facts thead button');
    await page.select('select[name="unit"]', 'wangchengpo');
    const rows = () =>
      page.$$eval('.facts tbody tr:not([hidden]) th', (heads) => heads.map((head) => head.textContent));
    expect(await rows()).toContain('71.75%');
    const all = (await rows()).length;
    await page.type('input[name="words"]', '警情');
    expect((await rows()).length).toBeLessThan(all);
    expect((await rows()).length).toBeGreaterThan(0);
  });

  it('is sorted by value, up and down', async () => {
    const page = await site.visit({ path: 'ledger.html', width: 1280 });
    await page.waitForSelector('.facts thead button');
    const values = () =>
      page.$$eval('.facts tbody tr[data-value]', (rows) =>
        rows.map((row) => Number((row as HTMLElement).dataset.value)),
      );
    await page.click('.facts thead button');
    expect(await values()).toEqual([...(await values())].sort((a, b) => a - b));
    expect(await page.$eval('.facts thead th', (head) => head.getAttribute('aria-sort'))).toBe('ascending');
    await page.click('.facts thead button');
    const down = await values();
    expect(down[0]).toBe(Math.max(...down));
  });

  it('leads to the slides that use a fact', async () => {
    const page = await site.visit({ path: 'ledger.html#fact-since-founding' });
    await page.$eval('#fact-since-founding a', (link) => (link as HTMLElement).click());
    await page.waitForFunction(() => location.hash === '#programme');
    expect(page.url()).toContain('?view=reading#programme');
  });
});

async function lastId(): Promise<string> {
  const page = await site.visit();
  return page.$$eval('section.slide', (sections) => sections[sections.length - 1]?.id ?? '');
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );
}
