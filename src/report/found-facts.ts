/** Collects the facts that no ledger has: what the report alone says, and what nothing says. */
import type { Fact } from '../deck/deck.ts';
import type { Position } from '../deck/position.ts';
import type { Claim } from './claim.ts';
import type { ReportTrace } from './report-index.ts';

export interface FoundFacts {
  /** Adds a figure of the report, or finds it among those added before; returns its id. */
  readonly addTraced: (claim: Claim, trace: ReportTrace, at: Position) => string;
  /** Adds a figure without a source; returns its id. */
  readonly addUntraced: (claim: Claim, at: Position) => string;
  readonly list: () => Fact[];
}

/** Begins a collection, with the report's sentences or without. */
export function collectFacts(quotes: boolean): FoundFacts {
  const facts = new Map<string, Fact>();
  const add = (
    id: string,
    words: readonly string[],
    rest: Pick<Fact, 'paragraphs' | 'origin' | 'quote' | 'at'>,
  ) => {
    const { text = words[0] ?? '', forms = [] } = facts.get(id) ?? {};
    const others = [...forms, ...words].filter((form) => form !== text);
    facts.set(id, { ...empty, ...rest, ...facts.get(id), id, text, forms: [...new Set(others)] });
    return id;
  };
  return {
    addTraced: ({ words }, { agrees, key, words: right, paragraphs, sentence }, at) => {
      const id = `report-${paragraphs[0]}-${writeSlug(key)}`;
      const quote = quotes ? { quote: sentence } : {};
      return add(id, agrees ? [words] : right, { paragraphs, origin: 'report', ...quote, at });
    },
    addUntraced: ({ words, exact }, at) =>
      add(`untraced-${writeSlug(exact)}`, [words], { paragraphs: [], origin: 'nowhere', at }),
    list: () => [...facts.values()],
  };
}

const empty = {
  kind: 'figure',
  value: undefined,
  what: '',
  whose: [],
  theme: '',
  track: '',
  period: '',
  doubts: [],
  short: '',
  unused: false,
} as const;

const spelt: Readonly<Record<string, string>> = { '%': 'percent', '‰': 'permille', '℃': 'C', '.': '_' };

/** Writes words so that they can be an element's id and a part of an address. */
function writeSlug(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, (mark) => spelt[mark] ?? '-');
}
