/** What a table says of its columns, and a list of its boxes. */
import { expect, it } from 'vitest';
import { readSlides } from './read-slides.ts';

it('keeps how the columns of a table are aligned', () => {
  const { deck } = readSlides('## 账\n\n| 甲 | 乙 | 丙 | 丁 |\n|---|:--|:-:|---:|\n| 一 | 二 | 三 | 四 |\n');
  expect(deck.slides[0]?.blocks[0]).toMatchObject({ align: [undefined, 'left', 'center', 'right'] });
});

it('keeps which boxes are ticked, and which items have none', () => {
  const { deck } = readSlides('## 事\n\n- [x] 做完的\n- [ ] 要做的\n- 没有框的\n');
  const [list] = deck.slides[0]?.blocks ?? [];
  const checked = list?.kind === 'list' ? list.items.map((item) => item.checked) : [];
  expect(checked).toEqual([true, false, undefined]);
});
