import { performance } from 'node:perf_hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findLostWords, words } from '../../../src/checks/words.ts';
import { chain } from '../../../src/layouts/chain.ts';
import { plain } from '../../../src/layouts/plain.ts';
import { renderSections } from '../../../src/render/sections.ts';
import { deckOf, findingsOf } from './deck-of.ts';

const slides = `## 题目

第一段 a & b

- **头**：文字
  - 下一层 \`<i>\`

> 引一句

\`\`\`
代码
\`\`\`

![图](图.png)
`;

afterEach(() => vi.restoreAllMocks());

describe('a slide that shows all it has', () => {
  it('has no fault', () => expect(findingsOf(words, { slides })).toEqual([]));
  it('may have notes that it does not show', () =>
    expect(findingsOf(words, { slides: `${slides}\n备注：\n讲稿\n` })).toEqual([]));
});

describe('a layout that leaves something out', () => {
  it.each([
    [4, '图.png', 17],
    [3, '代码图.png', 13],
  ])('is found where it begins: after %s blocks', (kept, lost, line) => {
    const { render } = plain;
    vi.spyOn(plain, 'render').mockImplementation((slide, content, writer) =>
      render(slide, { blocks: (content.blocks ?? []).slice(0, kept) }, writer),
    );
    const [problem, ...more] = words.run(deckOf({ slides: `---\nlayout: plain\n---\n${slides}` }));
    expect(problem).toMatchObject({ code: 'lost-words', severity: 'error', at: { line } });
    expect(problem?.message).toContain(`“${lost}”`);
    expect(more).toEqual([]);
  });

  it('is found by the words of an item', () => {
    vi.spyOn(chain, 'render').mockImplementation((_slide, content, writer) =>
      writer.blocks(content.text ?? []),
    );
    const text = '---\nlayout: chain\n---\n\n## 题\n\n1. 甲\n2. 乙\n3. 丙\n';
    expect(findingsOf(words, { slides: text })).toEqual(['lost-words 7:4+1']);
  });
});

it('takes little of the time that a lesson of 240 slides is checked in', () => {
  const deck = deckOf({ slides: Array.from({ length: 240 }, () => slides).join('\n---\n\n') });
  const sections = renderSections(deck, new Map());
  expect(sections).toHaveLength(240);
  const compare = () => {
    const start = performance.now();
    const found = sections.flatMap(({ slide, html }) => findLostWords(slide, html));
    const took = performance.now() - start;
    expect(found).toEqual([]);
    return took;
  };
  expect(Math.min(...Array.from({ length: 5 }, compare))).toBeLessThan(20);
});
