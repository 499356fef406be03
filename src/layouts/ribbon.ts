/** A process of three to five equal steps on a line. */
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
    const items = cells[0]?.items ?? [];
    const cell = (item: (typeof items)[number]) => {
      const { head, text } = writer.headAndText(item);
      return html`<li${writer.step(item.attributes)}><span class="head serif">${head ?? text}</span>${head && text.text !== '' ? html`<span class="text">${text}</span>` : ''}</li>`;
    };
    return html`<div class="body">${lead.map((block) => html`<p class="lead">${writer.inlines(block.children)}</p>`)}<div class="strip">${drawLine('main-line')}<ol class="cells stand stand-${items.length}">${items.map(cell)}</ol></div>${points.map((list) => writePoints(list, writer, list.items.length === items.length))}</div>`;
  },
});
