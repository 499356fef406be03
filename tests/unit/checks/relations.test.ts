import { expect, it } from 'vitest';
import { relations } from '../../../src/checks/relations.ts';
import { findingsOf } from './deck-of.ts';

const withRelation = (says: string) => `facts:
  all: { kind: figure, text: 45名, value: 45 }
  each-quarter: { kind: figure, text: 15名, value: 15 }
  share: { kind: figure, text: 99.6%, value: 99.6 }
  rest: { kind: figure, text: 0.4%, value: 0.4 }
  crowd: { kind: figure, text: 千万人次 }
separate:
  - { facts: [all, share], reason: 不是一回事 }
relations:
  - ${says}
`;

const passes = [
  'all = 3 * each-quarter',
  'all - each-quarter = 2 * each-quarter',
  '100 = share + rest',
  'all / 3 = each-quarter',
  'all = (1 + 2) * each-quarter',
  'all * share = share * all',
];
it.each(passes)('passes %s', (says) =>
  expect(findingsOf(relations, { ledger: withRelation(says) })).toEqual([]),
);

const fails: [string, string[]][] = [
  ['all = 4 * each-quarter', ['broken-relation 10:5+22']],
  ['all = 3 * every-quarter', ['unknown-reference 10:15+13']],
  ['all = 3 * crowd', ['missing-value 10:15+5']],
  ['all + share = 144.6', ['separate-facts 10:5+19']],
  ['all / 0 = 3', ['broken-relation 10:5+11']],
  ['all = 三倍', ['unknown-reference 10:11+2']],
  ['all 45', ['wrong-value 10:5+6']],
  ['all = (3', ['wrong-value 10:5+8']],
  ['all = 3 * ', ['wrong-value 10:5+9']],
  [`all = ${'('.repeat(500)}3`, ['wrong-value 10:5+507']],
];
it.each(fails)('finds what is wrong with %s', (says, found) => {
  expect(findingsOf(relations, { ledger: withRelation(says) })).toEqual(found);
});
