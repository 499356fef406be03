/** Dates on the party line, earliest first. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { bleedPx } from './parts/score.ts';
import { listOf, slot } from './slots.ts';

export const timeline = defineLayout({
  name: 'timeline',
  says: '时间线：二到六个日期',
  frame: 'content',
  slots: { dates: slot('list', [1, 1], '二到六项的列表，每项以 **日期** 开头', listOf([2, 6])) },
  example: `## 写一路走来的几步

- **何时** 写做了什么
- **何时** 写做了什么
`,
  render(_slide, { dates }, writer) {
    const items = dates[0]?.items ?? [];
    const date = (item: (typeof items)[number]) => {
      const { head, text } = writer.headAndText(item);
      return html`<li${writer.step(item.attributes)}><span class="head bold">${head}</span><span class="text">${text}</span></li>`;
    };
    return html`<div class="body"><div class="strip"><svg class="art" viewBox="0 0 1120 24" aria-hidden="true"><line class="main-line" x1="${-bleedPx}" x2="${1120 + bleedPx}" y1="12" y2="12"/></svg><ol class="dates dates-${items.length}">${items.map(date)}</ol></div></div>`;
  },
});
