/** Dates on the party line, earliest first. */
import type { Item } from '../deck/content.ts';
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { drawLine } from './parts/line.ts';
import { listOf, slot } from './slots.ts';

export const timeline = defineLayout({
  name: 'timeline',
  says: '时间线：二到六个日期',
  frame: 'content',
  lined: true,
  slots: { dates: slot('list', [1, 1], '二到六项的列表，每项以 **日期** 开头', listOf([2, 6])) },
  example: `## 写一路走来的几步

- **何时** 写做了什么
- **何时** 写做了什么
`,
  render(_slide, { dates }, writer) {
    const date = (item: Item) => {
      const { head, text } = writer.headAndText(item);
      return html`<li${writer.attributes(item)}><span class="head serif">${head}</span><span class="text">${text}</span></li>`;
    };
    const strip = dates.map(
      (list) =>
        html`<div class="strip">${drawLine('main-line')}<ol${writer.attributes(list, `dates stand stand-${list.items.length}`)}>${list.items.map(date)}</ol></div>`,
    );
    return html`<div class="body">${strip}</div>`;
  },
});
