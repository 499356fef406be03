/** Dates on the party line, earliest first. */
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
    const items = dates[0]?.items ?? [];
    const date = (item: (typeof items)[number]) => {
      const { head, text } = writer.headAndText(item);
      return html`<li${writer.step(item.attributes)}><span class="head serif">${head}</span><span class="text">${text}</span></li>`;
    };
    return html`<div class="body"><div class="strip">${drawLine('main-line')}<ol class="dates stand stand-${items.length}">${items.map(date)}</ol></div></div>`;
  },
});
