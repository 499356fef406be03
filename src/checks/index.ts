/** Every check that needs no browser. A new one is one file beside this and one line here. */
import type { Deck } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';
import { characters } from './characters.ts';
import { charts } from './charts.ts';
import type { Check } from './check.ts';
import { facts } from './facts.ts';
import { figures } from './figures.ts';
import { ledger } from './ledger.ts';
import { limits } from './limits.ts';
import { links } from './links.ts';
import { marks } from './marks.ts';
import { minutes } from './minutes.ts';
import { notes } from './notes.ts';
import { punctuation } from './punctuation.ts';
import { relations } from './relations.ts';
import { spaces } from './spaces.ts';
import { titles } from './titles.ts';
import { words } from './words.ts';

export const checks = {
  facts,
  figures,
  ledger,
  charts,
  relations,
  punctuation,
  characters,
  spaces,
  marks,
  titles,
  limits,
  notes,
  minutes,
  links,
  words,
} as const satisfies Record<string, Check>;

/** Runs all of them on a deck. */
export function checkDeck(deck: Deck): Problem[] {
  return Object.values(checks).flatMap((check) => check.run(deck));
}
