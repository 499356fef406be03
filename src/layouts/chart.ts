/** One or two charts, drawn from the ledger, with what to see in them. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { writeGroupBlock } from './parts/group.ts';
import { slot } from './slots.ts';

export const chart = defineLayout({
  name: 'chart',
  says: '一两张图表，可带一个列表和两段说明',
  frame: 'content',
  slots: {
    charts: slot('chart', [1, 2], '一两个 chart 代码块'),
    points: slot('list', [0, 1], '一个列表'),
    text: slot('paragraph', [0, 2], '至多两段说明'),
  },
  example: `## 写图表说明的结论

\`\`\`chart
type: bars
facts: [example-one, example-two]
\`\`\`

- 写怎么看这张图
`,
  render(_slide, { charts, points, text }, writer) {
    return html`<div class="body"><div class="charts charts-${charts.length}">${charts.map((block) => writer.chart(block))}</div>${points.map((block) => writeGroupBlock(block, writer))}${text.map((block) => html`<p${writer.attributes(block, 'text')}>${writer.inlines(block.children)}</p>`)}</div>`;
  },
});
