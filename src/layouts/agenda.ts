/** What is going to be said, in order: each point leads to where it is said. */
import type { Item } from '../deck/content.ts';
import { type Html, html, nothing } from '../deck/html.ts';
import { defineLayout, type Writer } from './layout.ts';
import { findTargets, minutesOf, type Target } from './parts/agenda-targets.ts';
import { fitRows } from './parts/lines.ts';
import { listOf, slot } from './slots.ts';

export const agenda = defineLayout({
  name: 'agenda',
  says: '目录：今天讲的几段，写了分钟数就排在右边',
  frame: 'content',
  slots: {
    lead: slot('paragraph', [0, 1], '一段引语'),
    points: slot('list', [1, 1], '两到九项的列表，与章名或页的题目相同的会连过去', listOf([2, 9])),
    text: slot('paragraph', [0, 1], '一段说明'),
  },
  example: `## 今天讲这几段

1. **第一段** 写这一段讲什么
2. **第二段** 写这一段讲什么
3. **第三段** 写这一段讲什么
`,
  render(slide, { lead, points, text }, writer) {
    const p = (block: (typeof text)[number]) =>
      html`<p${writer.attributes(block)}>${writer.inlines(block.children)}</p>`;
    const lists = points.map((list) => {
      const targets = findTargets(list.items, slide, writer.deck);
      const rows = list.items.map((item, index) => writeRow(item, index, targets, writer));
      const attributes = writer.attributes(
        list,
        `marked points-of-talk ${fitRows(list.items.length, [4, 6])}`,
      );
      return html`<ol${attributes}>${rows}</ol>`;
    });
    return html`<div class="body">${lead.map(p)}${lists}${text.map(p)}</div>`;
  },
});

function writeRow(item: Item, index: number, targets: readonly (Target | undefined)[], writer: Writer): Html {
  const { head, text } = writer.headAndText(item);
  const target = targets[index];
  const name = head ?? text;
  const linked = target?.isLinkable ? html`<a href="#${target.id}">${name}</a>` : name;
  const minutes = minutesOf(index, targets, writer.deck);
  const more = head && text.text !== '' ? html`<span class="text">${text}</span>` : nothing;
  // No word of the author's, and the speaker's alone: silent for who listens.
  const time = minutes > 0 ? html`<span class="minutes" aria-hidden="true">${minutes}分钟</span>` : nothing;
  return html`<li${writer.attributes(item)}><span class="number serif" aria-hidden="true">${index + 1}</span><span class="head serif">${linked}</span>${more}${time}</li>`;
}
