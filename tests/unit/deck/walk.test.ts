import { expect, it } from 'vitest';
import { walkCharts } from '../../../src/deck/walk.ts';
import { readSlides } from '../read/read-slides.ts';

const chart = (fact: string, indent = '') =>
  ['```chart', 'type: dots', `facts: [${fact}]`, '```'].map((line) => `${indent}${line}`).join('\n');

it('finds charts wherever a slide may have them', () => {
  const slide = `## 题\n\n${chart('a')}\n\n- 项\n\n${chart('b', '  ')}\n\n> 引\n>\n${chart('c', '> ')}\n\n### 组\n\n${chart('d')}\n`;
  const found: string[] = [];
  for (const { blocks } of readSlides(slide).deck.slides)
    walkCharts(blocks, ({ spec }) => found.push(...spec.facts));
  expect(found).toEqual(['a', 'b', 'c', 'd']);
});
