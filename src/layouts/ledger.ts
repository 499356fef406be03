/** Many figures in a grid, for questions and for the handout. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { writeGroup } from './parts/group.ts';
import { slot } from './slots.ts';

export const ledger = defineLayout({
  name: 'ledger',
  says: '数字一览：按组排列的事实',
  frame: 'content',
  slots: { groups: slot('group', [2, 6], '二到六组“### 小标题加列表”') },
  example: `## 数说

### 第一组

- **若干** 写数的是什么

### 第二组

- **若干** 写数的是什么
`,
  render(_slide, { groups }, writer) {
    return html`<div class="body">${groups.map((group) => writeGroup(group, writer))}</div>`;
  },
});
