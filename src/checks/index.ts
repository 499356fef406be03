/** Every check that needs no browser. A new one is one file beside this and one line here. */
import type { Deck } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';
import type { Check } from './check.ts';
import { links } from './links.ts';

export const checks = {
  links,
} as const satisfies Record<string, Check>;

/** Runs all of them on a deck. */
export function checkDeck(deck: Deck): Problem[] {
  return Object.values(checks).flatMap((check) => check.run(deck));
}
