/** Finds figures that nobody linked among the words of the ledger. */
import type { Fact, Ledger, Slide } from '../deck/deck.ts';
import type { Claim } from './claim.ts';

export interface LedgerWords {
  readonly start: number;
  readonly words: string;
  /** The one fact that is meant, or all that may be. */
  readonly facts: readonly Fact[];
}

/** Finds what facts of the ledger have the words of a claim, with what may stand around them: 7个 in 7个单位. */
export function findInLedger(
  { start: claimStart, words: claimed }: Claim,
  text: string,
  slide: Slide,
  { facts }: Ledger,
): LedgerWords | undefined {
  const places = facts.flatMap((fact) =>
    fact.origin === undefined
      ? [fact.text, ...fact.forms].flatMap((words) => {
          const inside = words.indexOf(claimed);
          const start = claimStart - inside;
          return inside >= 0 && text.startsWith(words, start) ? [{ fact, words, start }] : [];
        })
      : [],
  );
  const [longest] = places.sort((a, b) => b.words.length - a.words.length);
  if (longest === undefined) return undefined;
  const { words, start } = longest;
  const meant = places.filter((place) => place.words === words).map(({ fact }) => fact);
  return { start, words, facts: chooseFacts([...new Set(meant)], slide) };
}

/** Of several facts with the same words the one is meant whose unit, track or chapter is the slide's. */
function chooseFacts(facts: readonly Fact[], { unit, track, chapter }: Slide): readonly Fact[] {
  const ties: ((fact: Fact) => boolean)[] = [
    ({ whose }) => unit !== '' && whose.includes(unit),
    (fact) => track !== '' && fact.track === track,
    ({ theme }) => theme === chapter,
  ];
  if (facts.length < 2) return facts;
  return ties.map((tie) => facts.filter(tie)).find((chosen) => chosen.length === 1) ?? facts;
}
