/** Three to six links from left to right; the last is where they lead. */
import type { Item } from '../deck/content.ts';
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { drawLine } from './parts/line.ts';
import { writePoints } from './parts/points.ts';
import { listOf, slot } from './slots.ts';

export const chain = defineLayout({
  name: 'chain',
  says: '三到六环的链条，可带说明',
  frame: 'content',
  lined: true,
  slots: {
    links: slot('list', [1, 1], '三到六项的编号列表（1. 2. 3.）', listOf([3, 6], true)),
    points: slot('list', [0, 1], '一个列表', listOf([1, 4], false)),
    text: slot('paragraph', [0, 1], '一段补充'),
  },
  example: `## 写一条走通的路

1. 第一环
2. 第二环
3. 第三环

- 写说明
`,
  render(_slide, { links, points, text }, writer) {
    const link = (item: Item) => {
      const { head, text } = writer.headAndText(item);
      return html`<li${writer.attributes(item)}><span class="head serif">${head ?? text}</span>${head && text.text !== '' ? html`<span class="text">${text}</span>` : ''}</li>`;
    };
    return html`<div class="body">${links.map((list) => html`<div class="strip">${drawLine('track-line active')}<ol${writer.attributes(list, `links stand stand-${list.items.length}`)}>${list.items.map(link)}</ol></div>`)}${points.map((list) => writePoints(list, writer))}${text.map((block) => html`<p${writer.attributes(block, 'text')}>${writer.inlines(block.children)}</p>`)}</div>`;
  },
});
