/** The browser is the referee: what was fitted without one stands on its slides, all of it, in type that can be read. */
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openFolder } from '../../scripts/parts/open-deck.ts';
import type { Problem } from '../../src/deck/problem.ts';
import { checkInBrowser } from '../../src/measured/check-in-browser.ts';
import { makeSlides } from './parts/random-slides.ts';

const fontsCacheFolder = join(import.meta.dirname, '../../.cache/fonts');
let browser: Awaited<ReturnType<typeof puppeteer.connect>>;
beforeAll(async () => {
  browser = await puppeteer.connect({ browserWSEndpoint: inject('browserEndpoint') });
});
afterAll(() => browser?.disconnect());

/** Finds what does not stand on its slide in any theme, and in engines that trim no punctuation. */
async function findMisfits(slides: string): Promise<readonly string[]> {
  const folder = {
    texts: new Map([['课.md', slides]]),
    assets: new Set<string>(),
    problems: [],
    path: (name: string) => name,
  };
  const { deck } = openFolder(folder, { lenient: true });
  if (deck === undefined) throw new Error('the slides cannot be read');
  const problems = await checkInBrowser({
    deck,
    charts: new Map(),
    pictures: new Map(),
    fontsCacheFolder,
    lendPage: async (work) => {
      const page = await browser.newPage();
      try {
        return await work(page);
      } finally {
        await page.close();
      }
    },
  });
  return problems.filter(isMisfit).map(({ code, at, message }) => `${code} ${at.line} ${message}`);
}

function isMisfit({ code, message }: Problem): boolean {
  return ['overflow', 'overlap', 'small-text'].includes(code) && !message.includes('（手机');
}

it('fits a hundred slides of mixed content', async () => {
  expect(await findMisfits(makeSlides(100))).toEqual([]);
});

describe('bad input', () => {
  const write = (title: string, body: string) => `---\nlayout: plain\n---\n\n## ${title}\n\n${body}\n`;
  it.each([
    ['a list of 17 items', write('长清单', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午'.replace(/./g, '- $&\n'))],
    ['a title of 60 characters', write('标题'.repeat(30), '- 写理由\n- 写理由')],
    ['a paragraph of 800 characters', write('一段', '党员带头入户走访，发现隐患当场整改。'.repeat(45))],
    ['a sentence of 800 characters', write('一句', '党员带头入户走访'.repeat(100))],
    ['a word of 60 letters', write('长词', `${'Pneumono'.repeat(8)}是一个词\n\n- ${'Pneumono'.repeat(8)}`)],
    [
      'an item of 900 characters',
      write('一项', `- ${'党员带头入户走访，发现隐患当场整改。'.repeat(50)}\n- 又一项`),
    ],
    ['a table of 40 rows', write('一张表', `| 名 | 数 |\n|---|---|\n${'| 入户检查 | 320户 |\n'.repeat(40)}`)],
    ['code of 60 lines', write('代码', `\`\`\`\n${'echo 1\n'.repeat(60)}\`\`\``)],
  ])('%s stands on its slides', async (_, slides) => {
    expect(await findMisfits(slides)).toEqual([]);
  });
});
