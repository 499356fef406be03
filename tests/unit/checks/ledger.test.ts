import { expect, it } from 'vitest';
import { ledger } from '../../../src/checks/ledger.ts';
import { findingsOf } from './deck-of.ts';

const oneFact = (more = '') => `facts:\n  rate:\n    kind: figure\n    text: 99.6%\n    value: 99.6\n${more}`;

const passes: [string, string][] = [
  ['## [99.6%](fact:rate)', oneFact()],
  ['## 题\n\nNote:\n[99.6%](fact:rate)', oneFact()],
  ['## 题\n\n> - [99.6%](fact:rate)', oneFact()],
  ['## 题\n\n### 组\n\n```chart\ntype: bars\nfacts: [rate]\n```', oneFact()],
  ['## 题', oneFact('    unused: true\n')],
];
it.each(passes)('passes %j', (slides, text) =>
  expect(findingsOf(ledger, { slides, ledger: text })).toEqual([]),
);

it('points at a fact that no slide states', () => {
  expect(findingsOf(ledger, { slides: '## 题', ledger: oneFact() })).toEqual(['unused-fact 4:11+5']);
});
