/** Every check that needs no browser. A new one is one file beside this and one line here. */
import type { Deck } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';
import { charts } from './charts.ts';
import type { Check } from './check.ts';
import { facts } from './facts.ts';
import { figures } from './figures.ts';
import { ledger } from './ledger.ts';
import { links } from './links.ts';
import { relations } from './relations.ts';

export const checks = {
  facts,
  figures,
  ledger,
  charts,
  relations,
  links,
} as const satisfies Record<string, Check>;

/** Runs all of them on a deck. */
export function checkDeck(deck: Deck): Problem[] {
  return Object.values(checks).flatMap((check) => check.run(deck));
}
