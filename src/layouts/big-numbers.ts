/** Two to four figures that stand on the party line. */
import type { Item } from '../deck/content.ts';
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { readFigureItem } from './parts/figure-item.ts';
import { writeGroup } from './parts/group.ts';
import { drawLine } from './parts/line.ts';
import { beginsWithFigure, slot } from './slots.ts';

export const bigNumbers = defineLayout({
  name: 'big-numbers',
  says: '一到四个大数字，可带一两组说明',
  frame: 'content',
  lined: true,
  slots: {
    numbers: slot(
      'list',
      [1, 1],
      '一到四项的列表，每项以一个数字事实开头',
      (list) => list.items.length <= 4 && beginsWithFigure(list),
    ),
    text: slot('paragraph', [0, 1], '一段补充'),
    groups: slot('group', [0, 2], '至多两组“### 小标题加内容”'),
  },
  example: `## 写数字说明的结论

- **若干** 写第一个数字数的是什么
- **若干** 写第二个数字数的是什么

### 写小标题

- 写补充说明
`,
  render(_slide, { numbers, text, groups }, writer) {
    const strip = numbers.map((list) => {
      const { length } = list.items;
      const figures = list.items.map(
        (item) => html`<li${writer.attributes(item)}>${writer.figure(item)}</li>`,
      );
      return html`<div class="strip strip-${length}">${drawLine('main-line')}<ul${writer.attributes(list, `figures stand stand-${length}`)}>${figures}</ul></div>`;
    });
    const isNarrow = numbers.every(({ items }) => items.every(isShort));
    const isAlone = text.length === 0 && groups.length === 0;
    return html`<div class="${isAlone ? `body alone${isNarrow ? ' narrow' : ''}` : 'body'}">${strip}${text.map((block) => html`<p${writer.attributes(block, 'text')}>${writer.inlines(block.children)}</p>`)}${groups.length > 0 ? html`<div class="groups stand-2">${groups.map((group) => writeGroup(group, writer))}</div>` : ''}</div>`;
  },
});

/** Says whether a figure leaves room for larger type in a quarter of the slide. */
function isShort(item: Item): boolean {
  return (readFigureItem(item)?.words.length ?? 0) <= 4;
}
