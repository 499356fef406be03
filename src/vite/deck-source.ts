import { type Selection, selectDeck } from '../deck/audience.ts';
import type { Deck } from '../deck/deck.ts';
import { type Charts, renderSections, type Section } from '../render/sections.ts';

/** A lesson that has been read and judged; the plugin does neither. */
export interface DeckSource {
  readonly deck: Deck;
  readonly charts: Charts;
  readonly selection: Selection;
}

export interface RenderedDeck {
  readonly deck: Deck;
  readonly sections: readonly Section[];
}

/** Renders what is selected of a deck. */
export function renderDeck({ deck, charts, selection }: DeckSource): RenderedDeck {
  const selected = selectDeck(deck, selection);
  return { deck: selected, sections: renderSections(selected, charts) };
}
