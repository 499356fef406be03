/** A question with its options; the right one is filled at a step, and so is why. */
import type { Block, Item, List } from '../deck/content.ts';
import { type Html, html, nothing } from '../deck/html.ts';
import { countSteps } from '../deck/steps.ts';
import { defineLayout, type Writer } from './layout.ts';
import { drawLine } from './parts/line.ts';
import { countCharacters } from './parts/lines.ts';
import { drawMark, isTaskList } from './parts/tasks.ts';
import { slot } from './slots.ts';

export const quiz = defineLayout({
  name: 'quiz',
  says: '选择题：两到六个选项，下一步揭晓答案',
  frame: 'content',
  lined: true,
  slots: {
    question: slot('paragraph', [0, 1], '一段题干'),
    options: slot('list', [1, 1], '两到六个选项：- [ ] 选项，正确的一个写 - [x]', isQuestion),
    why: slot('paragraph', [0, 2], '为什么'),
  },
  example: `## 写一个问题？

- [ ] 写一个选项
- [x] 写正确的选项
- [ ] 写一个选项

写为什么
`,
  prepare: hideAnswer,
  render(_slide, { question, options, why }, writer) {
    const p = (block: (typeof why)[number]) =>
      html`<p${writer.attributes(block)}>${writer.inlines(block.children)}</p>`;
    const shown = options.map((list) => {
      const isNarrow = list.items.every(({ children }) => countCharacters(children) <= shortOption);
      const size = list.items.length > 4 && !isNarrow ? ' close' : '';
      return html`<ol${writer.attributes(list, `marked options${isNarrow ? ' stand-2' : ''}${size}`)}>${list.items.map((item, index) => writeOption(item, index, writer))}</ol>`;
    });
    const reasons =
      why.length > 0 ? html`${drawLine('main-line')}<div class="why">${why.map(p)}</div>` : nothing;
    return html`<div class="body">${question.map(p)}${shown}${reasons}</div>`;
  },
});

/** What options are called, in order. */
export const optionLetters = 'ABCDEF';

/** Characters of an option that has room in half a slide. */
const shortOption = 13;

/** Says whether a list is a question's options: boxes, one of them ticked. */
export function isQuestion(list: List): boolean {
  const { length } = list.items;
  return (
    length >= 2 && length <= 6 && isTaskList(list) && list.items.filter(({ checked }) => checked).length === 1
  );
}

/** The step of the right option is its answer's: the option itself is there from the beginning. */
function writeOption(item: Item, index: number, writer: Writer): Html {
  const [row, step] = item.checked ? [{}, item] : [item, {}];
  const answer = item.checked
    ? html`<span${writer.attributes(step, 'answer')} role="img" aria-label="正确答案">${drawMark(true)}</span>`
    : nothing;
  return html`<li${writer.attributes(row)}><span class="mark">${drawMark(false)}${answer}</span><span class="letter bold">${optionLetters[index]}</span><span class="option bold">${writer.inlines(item.children)}${writer.blocks(item.blocks)}</span></li>`;
}

/** Where the author has written no step, the answer and why wait for one. */
function hideAnswer(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex((block) => block.kind === 'list' && isQuestion(block));
  if (at === -1 || countSteps({ title: undefined, blocks }) > 0) return blocks;
  const attributes = { fragment: 0 };
  return blocks.map((block, index): Block => {
    if (index > at && block.kind === 'paragraph') return { ...block, attributes };
    if (index !== at || block.kind !== 'list') return block;
    return { ...block, items: block.items.map((item) => (item.checked ? { ...item, attributes } : item)) };
  });
}
