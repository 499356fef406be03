/** One track: its line across the slide, and the units that play on it. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { drawLine, drawNotesOnLine } from './parts/line.ts';
import { findNotes } from './parts/units.ts';
import { slot } from './slots.ts';

export const track = defineLayout({
  name: 'track',
  says: '一条赛道：线上是各单位的做法（页首设置要写 track）',
  frame: 'content',
  lined: true,
  slots: {
    lead: slot('paragraph', [0, 1], '一段引语'),
    stops: slot('group', [2, 4], '二到四组“### 做法名加内容”'),
  },
  example: `## 写赛道的结论

### 做法一

**写单位**

写做法

### 做法二

**写单位**

写做法
`,
  render(slide, { lead, stops }, writer) {
    const items = stops.map((group) => {
      const notes = findNotes(group.blocks, slide.track, writer.deck, writer.score);
      return html`<div${writer.attributes(group, 'stop')}><h3 class="head serif">${writer.inlines(group.heading.children)}</h3>${drawNotesOnLine(notes)}<div class="what">${writer.blocks(group.blocks)}</div></div>`;
    });
    return html`<div class="body">${lead.map((block) => html`<p${writer.attributes(block, 'lead')}>${writer.inlines(block.children)}</p>`)}<div class="strip">${drawLine('track-line active')}<div class="stops stand stand-${stops.length}">${items}</div></div></div>`;
  },
});
