import type { Deck } from '../../src/deck/deck.ts';
import type { Pictures } from '../../src/deck/pictures.ts';
import type { Charts } from '../../src/render/sections.ts';
import { folders } from './folders.ts';

export interface PresentedLesson {
  readonly deck: Deck;
  readonly charts: Charts;
  readonly pictures: Pictures;
}

/** Makes the presenter's file; what that takes is loaded when it is wanted. */
export async function makeDeckFile(lesson: PresentedLesson): Promise<Uint8Array> {
  const { buildDeckFile } = await import('../../src/vite/single-file.ts');
  const { deck, charts, pictures } = lesson;
  const given = { deck, charts, pictures, cacheFolder: folders.cache };
  return new TextEncoder().encode(await buildDeckFile(given));
}
