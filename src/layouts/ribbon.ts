/** A process of three to six equal steps on a line. */
import type { Item, List } from '../deck/content.ts';
import { html, nothing } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { drawLine } from './parts/line.ts';
import { countCharacters } from './parts/lines.ts';
import { writePoints } from './parts/points.ts';
import { listOf, slot } from './slots.ts';

export const ribbon = defineLayout({
  name: 'ribbon',
  says: '并列或递进的三到六格，可带几条说明',
  frame: 'content',
  lined: true,
  slots: {
    lead: slot('paragraph', [0, 1], '一段引语'),
    cells: slot('list', [1, 1], '三到六项的编号列表（1. 2. 3.），每项以 **词** 开头', listOf([3, 6], true)),
    points: slot('list', [0, 1], '一到四项的列表', listOf([1, 4], false)),
  },
  example: `## 写做法的名称

1. **第一步** 写要点
2. **第二步** 写要点
3. **第三步** 写要点

- **标签** 写说明
`,
  render(_slide, { lead, cells, points }, writer) {
    const isBare = points.length === 0 && cells.every(({ items }) => items.every(isOneLine));
    const cell = (item: Item, index: number) => {
      const { head, text } = writer.headAndText(item);
      const number = isBare
        ? html`<span class="number serif" aria-hidden="true">${index + 1}</span>`
        : nothing;
      return html`<li${writer.attributes(item)}><span class="head serif">${head ?? text}</span>${head && text.text !== '' ? html`<span class="text">${text}</span>` : ''}${number}</li>`;
    };
    const isAlone = points.length === 0 && lead.length === 0;
    const size = isBare ? ` bare ${sizeOf(cells[0]?.items ?? [])}` : isAlone ? ' alone' : '';
    const strip = cells.map(
      (list) =>
        html`<div class="strip${size}">${drawLine('main-line')}<ol${writer.attributes(list, `cells stand stand-${list.items.length}`)}>${list.items.map(cell)}</ol></div>`,
    );
    const asColumns = (list: List) => list.items.length === cells[0]?.items.length;
    return html`<div class="body">${lead.map((block) => html`<p${writer.attributes(block, 'lead')}>${writer.inlines(block.children)}</p>`)}${strip}${points.map((list) => writePoints(list, writer, asColumns(list)))}</div>`;
  },
});

/** Says whether a step is a line without a head of its own and with nothing below it. */
function isOneLine({ children, blocks }: Item): boolean {
  return blocks.length === 0 && children[0]?.kind !== 'strong';
}

/** Chooses the largest type in which the longest step has room: on one line, on two, on three. */
function sizeOf(items: readonly Item[]): 'large' | 'usual' | 'small' {
  const widthPx = 1120 / items.length - 36;
  const most = Math.max(...items.map(({ children }) => countCharacters(children)));
  if (most * 60 <= widthPx) return 'large';
  return Math.ceil(most / Math.floor(widthPx / 44)) <= 2 ? 'usual' : 'small';
}
