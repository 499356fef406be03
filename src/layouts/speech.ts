/** What somebody said, in two to four blocks; the name stands on one line with the first. */
import type { Item } from '../deck/content.ts';
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { drawLine } from './parts/line.ts';
import { listOf, slot } from './slots.ts';

export const speech = defineLayout({
  name: 'speech',
  says: '讲话：左边姓名和职务全称，右边二到四块要点',
  frame: 'content',
  lined: true,
  slots: {
    who: slot('paragraph', [1, 1], '一段，先姓名，后职务全称'),
    text: slot('paragraph', [0, 1], '一段引语'),
    blocks: slot('list', [1, 1], '二到四项的列表，每项以 **词** 开头', listOf([2, 4])),
  },
  example: `## 点评：写一句话

**姓名** 写职务全称

- **第一点** 写内容
- **第二点** 写内容
`,
  render(_slide, { who, text, blocks }, writer) {
    const person = who.map((block) => {
      const [name, ...rest] = block.children.filter(
        (child) => child.kind !== 'text' || child.text.trim() !== '',
      );
      return html`<div${writer.attributes(block, 'who')}><p class="name serif">${name && writer.inlines([name])}</p><p class="post">${writer.inlines(rest)}</p></div>`;
    });
    const item = (said: Item) => {
      const { head, text: words } = writer.headAndText(said);
      return html`<li${writer.attributes(said)}><span class="head bold">${head}</span><span class="text">${words}</span></li>`;
    };
    return html`<div class="body">${drawLine('main-line')}${person}<div class="said">${text.map((block) => html`<p${writer.attributes(block, 'lead')}>${writer.inlines(block.children)}</p>`)}${blocks.map((list) => html`<ul${writer.attributes(list, 'blocks')}>${list.items.map(item)}</ul>`)}</div></div>`;
  },
});
