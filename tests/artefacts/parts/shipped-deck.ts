/** Exports the shipped deck for the tests that open the files. */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { drawCharts } from '../../../src/charts/draw-charts.ts';
import type { Deck } from '../../../src/deck/deck.ts';
import { exportDeck } from '../../../src/export/export-deck.ts';
import type { TargetName } from '../../../src/export/index.ts';
import type { ExportOptions } from '../../../src/export/target.ts';
import { loadFolder } from '../../../src/lesson/load-folder.ts';
import { readDeck } from '../../../src/read/deck.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export async function readShippedDeck(): Promise<Deck> {
  const { deck } = readDeck(await loadFolder(join(root, 'slides'), join(root, 'assets')));
  if (deck === undefined) throw new Error('the shipped deck cannot be read');
  return deck;
}

/** Makes a folder beside the built deck, with which it goes when all tests have ended. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(inject('dist'), '../made-'));
}

export async function exportShipped(
  deck: Deck,
  targets: readonly TargetName[],
  out: string,
  options: Partial<ExportOptions> = {},
  cacheFolder = join(root, '.cache'),
): Promise<void> {
  const charts = await drawCharts(deck);
  await exportDeck({ deck, charts, pictures: new Map(), targets, out, cacheFolder, options });
}
