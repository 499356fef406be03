/** Draws a lesson's charts, and keeps them from one command to the next: most need not load ECharts at all. */
import { join, relative, resolve } from 'node:path';
import { nameEntry, pruneEntries, readEntry, writeEntry } from '../../src/cache/byte-cache.ts';
import { sumUpSources } from '../../src/cache/made-from-sources.ts';
import { drawCharts } from '../../src/charts/draw-charts.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { Html } from '../../src/deck/html.ts';
import type { Charts } from '../../src/render/sections.ts';
import { folders } from './folders.ts';

/** @param lesson - The lesson's folder, which tells it from others. */
export async function drawKeptCharts(
  deck: Deck,
  lesson: string,
  cacheFolder: string = folders.cache,
): Promise<Charts> {
  const folder = join(cacheFolder, 'made');
  const sources = sumUpSources('src/charts', 'src/deck', 'package-lock.json');
  const entry = nameEntry('charts', sources, relative(folders.root, resolve(lesson)));
  const before = (await readEntry(folder, entry))?.toString() ?? '{}';
  const texts = Object.entries<string>(JSON.parse(before));
  const drawn = new Map(texts.map(([key, text]) => [key, new Html(text)]));
  const charts = await drawCharts(deck, drawn);
  const now = JSON.stringify(Object.fromEntries([...drawn].map(([key, { text }]) => [key, text])));
  if (now !== before) {
    await writeEntry(folder, entry, Buffer.from(now));
    await pruneEntries(folder);
  }
  return charts;
}
