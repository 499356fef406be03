/** One track: its line across the slide, and the units that play on it. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { bleedPx, drawNote } from './parts/score.ts';
import { slot } from './slots.ts';

export const track = defineLayout({
  name: 'track',
  says: '一条赛道：线上是各单位的做法（页首设置要写 track）',
  frame: 'content',
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
  render(_slide, { lead, stops }, writer) {
    const items = stops.map(
      (group) =>
        html`<div${writer.step(group.attributes, 'stop')}><h3 class="serif">${writer.inlines(group.heading.children)}</h3><svg class="head" viewBox="0 0 40 40" aria-hidden="true">${drawNote(20, 20, true, 12)}</svg>${writer.blocks(group.blocks)}</div>`,
    );
    return html`<div class="body">${lead.map((block) => html`<p class="lead">${writer.inlines(block.children)}</p>`)}<div class="strip"><svg class="art" viewBox="0 0 1120 24" aria-hidden="true"><line class="track-line active" x1="${-bleedPx}" x2="${1120 + bleedPx}" y1="12" y2="12"/></svg><div class="stops stops-${stops.length}">${items}</div></div></div>`;
  },
});
