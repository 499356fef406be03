/** When, who, what: one large fact and a first row on the line, more rows below. */
import type { Item } from '../deck/content.ts';
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { drawLine } from './parts/line.ts';
import { listOf, slot } from './slots.ts';

export const facts = defineLayout({
  name: 'facts',
  says: '概况：左边一个大字事实，右边几行“标签加内容”',
  frame: 'content',
  lined: true,
  slots: {
    hero: slot('paragraph', [1, 1], '一段，只写最要紧的事实（如日期）'),
    rows: slot('list', [1, 1], '二到六项的列表，每项以 **标签** 开头', listOf([2, 6])),
  },
  example: `## 写这次活动的概况

写日期

- **缘起** 写为什么办
- **主题** 写办什么
- **登台** 写谁来讲
`,
  render(_slide, { hero, rows }, writer) {
    const row = (item: Item) => {
      const { head, text } = writer.headAndText(item);
      return html`<li${writer.attributes(item, 'row')}><span class="label bold">${head}</span><span class="text">${text}</span></li>`;
    };
    return html`<div class="body">${drawLine('main-line')}${hero.map((block) => html`<p${writer.attributes(block, 'hero serif')}>${writer.inlines(block.children)}</p>`)}${rows.map((list) => html`<ul${writer.attributes(list, 'rows')}>${list.items.map(row)}</ul>`)}</div>`;
  },
});
