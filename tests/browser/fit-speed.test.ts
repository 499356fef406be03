/** How long it takes to fit a long lesson. */
import { expect, it } from 'vitest';
import { continueSlides } from '../../src/fit/continue-slides.ts';
import { readDeck } from '../../src/read/deck.ts';

const line = '党员带头入户走访，把消防通道看一遍，发现隐患当场登记，整改不了的写清谁来改、哪天改';
const slide = (index: number) =>
  `---\nlayout: plain\n---\n\n## 第${index}页\n\n${line}。\n\n${`- ${index}${line}\n`.repeat(7)}`;

it('fits 240 slides in less than 60 ms', () => {
  const slides = Array.from({ length: 240 }, (_, index) => slide(index)).join('\n');
  const folder = {
    texts: new Map([['课.md', slides]]),
    assets: new Set<string>(),
    problems: [],
    path: (name: string) => name,
  };
  const { deck } = readDeck(folder);
  if (deck === undefined) throw new Error('no deck');
  const times = Array.from({ length: 8 }, () => {
    const start = performance.now();
    continueSlides(deck);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(60);
});
