/** Title and text, for whatever has no layout of its own. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { writeFlow } from './parts/group.ts';
import { slot } from './slots.ts';

export const plain = defineLayout({
  name: 'plain',
  says: '普通页：标题和正文',
  frame: 'content',
  slots: {
    blocks: slot(
      ['paragraph', 'list', 'table', 'quote', 'code-block', 'chart', 'figure', 'group', 'heading'],
      [0, 40],
      '段落、列表、表格、引文、图片或小标题',
    ),
  },
  example: `## 写一个判断

- 写理由
- 写理由
`,
  render(_slide, { blocks }, writer) {
    return html`<div class="body">${writeFlow(blocks, writer)}</div>`;
  },
});
