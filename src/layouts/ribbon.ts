/** A process of three to five equal steps on a line. */
import type { Item, List } from '../deck/content.ts';
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { drawLine } from './parts/line.ts';
import { writePoints } from './parts/points.ts';
import { listOf, slot } from './slots.ts';

export const ribbon = defineLayout({
  name: 'ribbon',
  says: '并列或递进的三到五格，可带几条说明',
  frame: 'content',
  lined: true,
  slots: {
    lead: slot('paragraph', [0, 1], '一段引语'),
    cells: slot('list', [1, 1], '三到五项的编号列表（1. 2. 3.），每项以 **词** 开头', listOf([3, 5], true)),
    points: slot('list', [0, 1], '一到四项的列表', listOf([1, 4], false)),
  },
  example: `## 写做法的名称

1. **第一步** 写要点
2. **第二步** 写要点
3. **第三步** 写要点

- **标签** 写说明
`,
  render(_slide, { lead, cells, points }, writer) {
    const cell = (item: Item) => {
      const { head, text } = writer.headAndText(item);
      return html`<li${writer.attributes(item)}><span class="head serif">${head ?? text}</span>${head && text.text !== '' ? html`<span class="text">${text}</span>` : ''}</li>`;
    };
    const strip = cells.map(
      (list) =>
        html`<div class="strip">${drawLine('main-line')}<ol${writer.attributes(list, `cells stand stand-${list.items.length}`)}>${list.items.map(cell)}</ol></div>`,
    );
    const asColumns = (list: List) => list.items.length === cells[0]?.items.length;
    return html`<div class="body">${lead.map((block) => html`<p${writer.attributes(block, 'lead')}>${writer.inlines(block.children)}</p>`)}${strip}${points.map((list) => writePoints(list, writer, asColumns(list)))}</div>`;
  },
});
