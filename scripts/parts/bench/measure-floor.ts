/** Times what no tool can be faster than: Chromium printing the same page, Vite building it when it is finished. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publicSelection, selectDeck } from '../../../src/deck/audience.ts';
import { readFaces } from '../../../src/fonts/face-characters.ts';
import { writePageStyle } from '../../../src/fonts/page-style.ts';
import { withBrowser } from '../../../src/headless/browser.ts';
import { renderPrintPage } from '../../../src/render/print-page.ts';
import { renderSections } from '../../../src/render/sections.ts';
import { folders } from '../folders.ts';
import { openDeck } from '../open-deck.ts';
import { repeat, type Series } from './series.ts';
import { timeRun } from './timed-run.ts';

/** Starts Chromium, loads the page that `slides.pdf` is printed from, prints it, ends. */
export async function measureChromiumFloor(slides: string, runs: number): Promise<Series> {
  const folder = await mkdtemp(join(tmpdir(), 'deck-bench-floor-'));
  const file = join(folder, 'page.html');
  await writeFile(file, await renderFloorPage(slides));
  try {
    return await repeat(runs, async () => {
      const start = performance.now();
      await withBrowser(async (browser) => {
        const page = await browser.newPage();
        await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
        await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
      });
      return (performance.now() - start) / 1000;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function renderFloorPage(slides: string): Promise<string> {
  const { deck, charts } = await openDeck(slides);
  if (deck === undefined) throw new Error('the sample lesson must be readable');
  const shown = selectDeck(deck, publicSelection);
  const sections = renderSections(shown, charts);
  const characters = readFaces(sections.map(({ html }) => html.text).join(''));
  const css = await writePageStyle('print', characters, folders.fonts);
  return renderPrintPage({
    deck: shown,
    sections,
    theme: 'paper',
    css,
  });
}

/** Runs `vite build` on a page that is finished already. */
export async function measureViteFloor(page: string, runs: number): Promise<Series> {
  const folder = await mkdtemp(join(tmpdir(), 'deck-bench-vite-'));
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  try {
    await mkdir(folder, { recursive: true });
    await cp(dirname(page), folder, { recursive: true });
    return await repeat(runs, async () => {
      const { seconds } = await timeRun(process.execPath, [
        vite,
        'build',
        folder,
        '--outDir',
        join(folder, 'out'),
        '--logLevel',
        'error',
      ]);
      return seconds;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
