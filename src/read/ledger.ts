/** Reads `facts.yaml`: the ledger of all that the deck may state. */
import * as v from 'valibot';
import { type Fact, factKinds, type Ledger } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';
import { mapping, readYaml, words, type YamlResult } from './yaml.ts';

const paragraphs = v.optional(v.array(v.pipe(v.number(), v.integer('应为段落的序号，从1数起。'))), []);
const names = v.pipe(
  v.custom<string | string[]>(
    (given) =>
      typeof given === 'string' || (Array.isArray(given) && given.every((name) => typeof name === 'string')),
    '写一个名称，或者 [甲, 乙] 这样的列表。',
  ),
  v.transform((given) => (Array.isArray(given) ? given : given === '' ? [] : [given])),
);

const factSchema = mapping({
  kind: v.picklist(factKinds),
  text: v.pipe(words, v.minLength(1, '写出幻灯片上要出现的原词。')),
  forms: v.optional(v.array(words), []),
  value: v.optional(v.number()),
  what: v.optional(words, ''),
  whose: v.optional(names, ''),
  theme: v.optional(words, ''),
  track: v.optional(words, ''),
  period: v.optional(words, ''),
  paragraphs,
  doubts: v.optional(v.array(words), []),
  short: v.optional(words, ''),
  unused: v.optional(v.boolean(), false),
});

const doubtSchema = mapping({
  paragraphs,
  problem: words,
  handling: words,
  correction: v.optional(mapping({ report: words, deck: words })),
});

const schema = mapping({
  facts: v.optional(v.nullable(v.record(v.string(), factSchema)), {}),
  doubts: v.optional(v.nullable(v.record(v.string(), doubtSchema)), {}),
  relations: v.optional(v.nullable(v.array(words)), []),
  separate: v.optional(v.nullable(v.array(mapping({ facts: v.array(words), reason: words }))), []),
});

export interface LedgerFile {
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
  readonly locate: YamlResult<unknown>['locate'];
}

/** Reads the text of `facts.yaml`; an unreadable ledger comes back empty, with its problems. */
export function readLedger(file: string, text: string): LedgerFile {
  const { value, problems, locate } = readYaml({ file, text, line: 1 }, schema);
  if (value === undefined) {
    const ledger = { facts: [], doubts: [], relations: [], separate: [], isPartial: true };
    return { ledger, problems, locate };
  }
  const facts = Object.entries(value.facts ?? {}).map(
    ([id, fact]): Fact => ({ ...fact, id, value: fact.value, at: locate(['facts', id, 'text']) }),
  );
  const doubts = Object.entries(value.doubts ?? {}).map(([id, doubt]) => ({
    ...doubt,
    id,
    correction: doubt.correction && ([doubt.correction.report, doubt.correction.deck] as const),
    at: locate(['doubts', id, 'problem']),
  }));
  const relations = (value.relations ?? []).map((says, index) => ({
    says,
    at: locate(['relations', index]),
  }));
  const separate = (value.separate ?? []).map((entry, index) => ({
    ...entry,
    at: locate(['separate', index, 'reason']),
  }));
  const isPartial = problems.length > 0;
  return { ledger: { facts, doubts, relations, separate, isPartial }, problems, locate };
}
