import { expect, it } from 'vitest';
import { charts } from '../../../src/checks/charts.ts';
import { findingsOf } from './deck-of.ts';

const chart = (facts: string) => `## 题\n\n### 组\n\n\`\`\`chart\ntype: bars\nfacts: [${facts}]\n\`\`\`\n`;

const passes = ['rate, rate', 'nowhere'];
it.each(passes)('passes %s', (facts) => expect(findingsOf(charts, { slides: chart(facts) })).toEqual([]));

const fails: [string, string[]][] = [
  ['disputes', ['unsuitable-facts 5:1+1']],
  ['rate, disputes', ['unsuitable-facts 5:1+1']],
  ['disputes, visitors', ['missing-value 7:19+8']],
  ['rate, disputes, local', ['separate-facts 7:25+5']],
];
it.each(fails)('finds what is wrong with %s', (facts, found) => {
  expect(findingsOf(charts, { slides: chart(facts) })).toEqual(found);
});
