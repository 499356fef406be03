/** A table that carries the slide: figures in line, the total in weight. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { sizeTable, writeTable } from './parts/table.ts';
import { slot } from './slots.ts';

export const table = defineLayout({
  name: 'table',
  says: '表格：数字靠右对齐，合计加粗',
  frame: 'content',
  slots: {
    lead: slot('paragraph', [0, 1], '一段引语'),
    table: slot('table', [1, 1], '一张表格，末行首格写“合计”就是合计行'),
    caption: slot('paragraph', [0, 2], '一两行说明'),
  },
  example: `## 写表格说明的结论

| 写单位 | 写一项 | 写一项 |
|---|---:|---:|
| 写名称 | 若干 | 若干 |
| 写名称 | 若干 | 若干 |
| 合计 | 若干 | 若干 |

写口径和时间
`,
  render(_slide, { lead, table: tables, caption }, writer) {
    const p = (name: string) => (block: (typeof lead)[number]) =>
      html`<p${writer.attributes(block, name)}>${writer.inlines(block.children)}</p>`;
    const lines = lead.length + caption.length;
    const shown = tables.map((block) => writeTable(block, writer, sizeTable(block, lines)));
    return html`<div class="body">${lead.map(p('lead'))}${shown}${caption.map(p('caption'))}</div>`;
  },
});
