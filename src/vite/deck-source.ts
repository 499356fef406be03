import { type Selection, selectDeck } from '../deck/audience.ts';
import type { Deck } from '../deck/deck.ts';
import { type Picture, type Pictures, placePictures } from '../deck/pictures.ts';
import type { Problem } from '../deck/problem.ts';
import { type Charts, renderSections, type Section } from '../render/sections.ts';

/** A lesson that has been read and judged; the plugin does neither. */
export interface DeckSource {
  /** Undefined when it cannot be read at all; its problems say why. */
  readonly deck: Deck | undefined;
  readonly problems: readonly Problem[];
  readonly charts: Charts;
  readonly pictures: Pictures;
  readonly selection: Selection;
}

export interface RenderedDeck {
  readonly deck: Deck;
  readonly sections: readonly Section[];
}

/** Renders what is selected of a deck, with its pictures where the caller has them. */
export function renderDeck(
  { deck, charts, pictures, selection }: DeckSource,
  addressOf: (picture: Picture) => string,
): RenderedDeck | undefined {
  if (deck === undefined) return undefined;
  const selected = placePictures(selectDeck(deck, selection), pictures, addressOf);
  return { deck: selected, sections: renderSections(selected, charts) };
}
