import type { Deck } from '../../src/deck/deck.ts';
import type { Charts } from '../../src/render/sections.ts';
import { folders } from './folders.ts';

/** Makes the presenter's file; what that takes is loaded when it is wanted. */
export async function makeDeckFile(deck: Deck, charts: Charts): Promise<Uint8Array> {
  const { buildDeckFile } = await import('../../src/vite/single-file.ts');
  const given = { deck, charts, cacheFolder: folders.cache, assetsFolder: folders.assets };
  return new TextEncoder().encode(await buildDeckFile(given));
}
