/** What is to be done, with a box at each: filled where it is done. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { fitRows } from './parts/lines.ts';
import { isTaskList, writeTasks } from './parts/tasks.ts';
import { slot } from './slots.ts';

export const checklist = defineLayout({
  name: 'checklist',
  says: '清单：每件事前面一个框，做完的涂实',
  frame: 'content',
  slots: {
    lead: slot('paragraph', [0, 1], '一段引语'),
    tasks: slot('list', [1, 1], '清单：- [ ] 没做的，- [x] 做完的', isTaskList),
    text: slot('paragraph', [0, 1], '一段说明'),
  },
  example: `## 写要做的几件事

- [x] 写做完的一件
- [ ] 写要做的一件
- [ ] 写要做的一件
`,
  render(_slide, { lead, tasks, text }, writer) {
    const p = (block: (typeof text)[number]) =>
      html`<p${writer.attributes(block)}>${writer.inlines(block.children)}</p>`;
    return html`<div class="body">${lead.map(p)}${tasks.map((list) => writeTasks(list, writer, list.items.length > 8 ? 'tight' : fitRows(list.items.length, [4, 6])))}${text.map(p)}</div>`;
  },
});
