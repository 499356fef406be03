/** A formula on the staff, and what it brought. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { bleedPx, drawStaff, fitPitch } from './parts/score.ts';
import { beginsWithFigure, slot } from './slots.ts';

export const formula = defineLayout({
  name: 'formula',
  says: '谱上一个公式，谱下一到四个数字',
  frame: 'content',
  lined: true,
  slots: {
    formula: slot('paragraph', [1, 1], '一段，只写公式（如“1+2+N”）'),
    text: slot('paragraph', [0, 1], '一段说明'),
    numbers: slot(
      'list',
      [1, 1],
      '一到四项的列表，每项以一个数字事实开头',
      (list) => list.items.length <= 4 && beginsWithFigure(list),
    ),
  },
  example: `## 写机制的名称

**甲+乙+丙**

写公式的意思

- **若干** 写第一个结果
- **若干** 写第二个结果
`,
  render(_slide, { formula, text, numbers }, writer) {
    const lines = writer.score.tracks.length;
    const staff = drawStaff({
      base: 136,
      pitch: fitPitch(32, lines),
      from: -bleedPx,
      to: 1120 + bleedPx,
      lines,
    });
    const figures = numbers.map(
      (list) =>
        html`<ul${writer.attributes(list, `figures stand-${list.items.length}`)}>${list.items.map((item) => html`<li${writer.attributes(item)}>${writer.figure(item)}</li>`)}</ul>`,
    );
    return html`<div class="body"><svg class="art" viewBox="0 0 1120 152" aria-hidden="true">${staff}</svg>${formula.map((block) => html`<p${writer.attributes(block, 'formula serif')}>${writer.inlines(block.children)}</p>`)}${text.map((block) => html`<p${writer.attributes(block, 'text')}>${writer.inlines(block.children)}</p>`)}${figures}</div>`;
  },
});
