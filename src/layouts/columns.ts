/** Two or three groups side by side, their headings on a line as notes. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { writeGroupBlock } from './parts/group.ts';
import { drawLine } from './parts/line.ts';
import { countWords } from './parts/lines.ts';
import { drawNote } from './parts/score.ts';
import { slot } from './slots.ts';

/** Characters of a column that leave room for larger type. */
const few = 48;

export const columns = defineLayout({
  name: 'columns',
  says: '两三栏并排，各有小标题',
  frame: 'content',
  slots: {
    lead: slot('paragraph', [0, 1], '一段引语'),
    columns: slot('group', [2, 3], '两三组“### 小标题加内容”'),
  },
  example: `## 写几栏共同的题目

### 第一栏

写第一栏的内容

### 第二栏

写第二栏的内容

### 第三栏

写第三栏的内容
`,
  render(_slide, { lead, columns: groups }, writer) {
    const note = html`<svg class="art on-line" viewBox="0 0 36 32" aria-hidden="true">${drawNote(16, 16, false, 10)}</svg>`;
    const shown = groups.map(
      (group) =>
        html`<div${writer.attributes(group, 'group')}><h3 class="serif">${writer.inlines(group.heading.children)}</h3>${note}<div class="what">${group.blocks.map((block) => writeGroupBlock(block, writer))}</div></div>`,
    );
    const size = groups.every(({ blocks }) => countWords(blocks) <= few) ? ' few' : '';
    return html`<div class="body">${lead.map((block) => html`<p${writer.attributes(block, 'lead')}>${writer.inlines(block.children)}</p>`)}<div class="columns stand-${groups.length}${size}">${drawLine('track-line')}${shown}</div></div>`;
  },
});
