/** What a check is. */
import type { Deck } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';

/** Judges a deck that has been read, without a browser. */
export interface Check {
  readonly name: string;
  /** What it looks for, in Chinese. */
  readonly says: string;
  readonly run: (deck: Deck) => Problem[];
}
