/** Two columns side by side, and a row that both share. */
import type { Group } from '../deck/content.ts';
import { type Html, html } from '../deck/html.ts';
import { defineLayout, type Writer } from './layout.ts';
import { writeGroup, writeGroupBlock } from './parts/group.ts';
import { drawLine, drawNotesOnLine } from './parts/line.ts';
import { findNotes } from './parts/units.ts';
import { slot } from './slots.ts';

export const pair = defineLayout({
  name: 'pair',
  says: '左右两栏，可带一行共同的结论',
  frame: 'content',
  lined: true,
  slots: {
    lead: slot('paragraph', [0, 1], '一段引语'),
    columns: slot('group', [2, 3], '两组“### 小标题加内容”，第三组是两栏之下的一行'),
  },
  example: `## 写左右共同的题目

### 左栏

写左边是谁

- **标签** 写左边的做法

### 右栏

写右边是谁

- **标签** 写右边的做法

### 左右都守

- **标签** 写共同的结论
- **标签** 写共同的结论
`,
  render(slide, { lead, columns }, writer) {
    const [left, right, shared] = columns;
    const line = slide.track === '' ? 'track-line' : 'track-line active';
    return html`<div class="body">${lead.map((block) => html`<p${writer.attributes(block, 'lead')}>${writer.inlines(block.children)}</p>`)}<div class="columns">${drawLine(line)}${[left, right].map((group) => group && writeColumn(group, slide.track, writer))}</div>${shared && html`<div class="shared">${writeGroup(shared, writer)}</div>`}</div>`;
  },
});

function writeColumn(group: Group, track: string, writer: Writer): Html {
  const notes = findNotes([group], track, writer.deck, writer.score);
  return html`<div${writer.attributes(group, 'group')}><h3 class="serif">${writer.inlines(group.heading.children)}</h3>${drawNotesOnLine(notes)}<div class="what">${group.blocks.map((block) => writeGroupBlock(block, writer))}</div></div>`;
}
