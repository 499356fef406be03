/**
 * Mistakes that show only when the slides are drawn, with the exact report, as in `tests/mistakes/`.
 * `low-contrast`, `split-figure` and `small-text` are missing here: themes and layouts rule them out, so no author can make them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { folders } from '../../scripts/parts/folders.ts';
import { drawFolder } from '../../scripts/parts/open-deck.ts';
import { formatProblems } from '../../src/deck/format-problems.ts';
import { sortProblems } from '../../src/deck/problem.ts';
import { checkInBrowser } from '../../src/measured/check-in-browser.ts';
import { judges } from '../../src/measured/index.ts';
import { sampleFolder } from '../mistakes/sample-folder.ts';

const here = join(import.meta.dirname, 'mistakes');
const names = readdirSync(here).flatMap((name) => (name.endsWith('.md') ? [name.slice(0, -3)] : []));
const impossible = ['low-contrast', 'split-figure', 'small-text', 'cropped-image'];

let browser: Browser;
beforeAll(async () => {
  browser = await puppeteer.connect({ browserWSEndpoint: inject('browserEndpoint') });
});
afterAll(() => browser?.disconnect());

it.each(names)('%s', async (name) => {
  const folder = sampleFolder(readFileSync(join(here, `${name}.md`), 'utf8'));
  const picturePath = (picture: string) => join(here, picture);
  const { deck, charts, pictures, problems, texts } = await drawFolder({ ...folder, picturePath });
  if (deck === undefined) throw new Error('the sample must be readable');
  const measured = await checkInBrowser({
    deck,
    charts,
    pictures,
    fontsCacheFolder: folders.fonts,
    lendPage: async (work) => work(await browser.newPage()),
  });
  const drawn = sortProblems([...problems, ...measured]).filter(
    ({ code }) => /^(missing-glyph|unreadable-image)$/.test(code) || code in judges,
  );
  // Browsers differ by some px in how far a line spills.
  const report = formatProblems(drawn, texts).replace(/\d+像素/g, 'N像素');
  await expect(report).toMatchFileSnapshot(join(here, `${name}.txt`));
});

it('has a report for every code that an author can bring about', () => {
  const reports = names.map((name) => readFileSync(join(here, `${name}.txt`), 'utf8')).join('\n');
  const codes = ['missing-glyph', ...Object.keys(judges)].filter((code) => !impossible.includes(code));
  expect(codes.filter((code) => !reports.includes(`  ${code}\n`))).toEqual([]);
});
