/** Two columns side by side, and a row that both share. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { writeGroup } from './parts/group.ts';
import { slot } from './slots.ts';

export const pair = defineLayout({
  name: 'pair',
  says: '左右两栏，可带一行共同的结论',
  frame: 'content',
  slots: {
    lead: slot('paragraph', [0, 1], '一段引语'),
    columns: slot('group', [2, 3], '两组“### 小标题加内容”，第三组是两栏共有的一行'),
  },
  example: `## 写左右共同的题目

### 左栏

- 写左边的做法

### 右栏

- 写右边的做法

### 左右都守

- 写共同的结论
`,
  render(_slide, { lead, columns }, writer) {
    const [left, right, shared] = columns;
    return html`<div class="body">${lead.map((block) => html`<p class="lead">${writer.inlines(block.children)}</p>`)}<div class="columns">${[left, right].map((group) => group && writeGroup(group, writer))}</div>${shared && html`<div class="shared">${writeGroup(shared, writer)}</div>`}</div>`;
  },
});
