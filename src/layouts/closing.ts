/** The last slide: five lines become one, and the double bar ends the score. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { bleedPx } from './parts/score.ts';
import { slot } from './slots.ts';

export const closing = defineLayout({
  name: 'closing',
  says: '结束页：一句话、一两行补充和来源',
  frame: 'full',
  slots: {
    text: slot('paragraph', [0, 2], '一两段补充'),
    credit: slot('list', [0, 1], '来源的列表'),
  },
  example: `## 写最后一句话

写一行补充

- 来源：写出处
`,
  render(slide, { text, credit }, writer) {
    const lines = [0, 1, 2, 3].map((line) => {
      const y = 488 - 40 * (line + 1);
      return html`<path class="track-line" data-id="line-${line}" d="M${-bleedPx} ${y} H560 C840 ${y} 880 488 1120 488"/>`;
    });
    return html`<svg class="art" viewBox="0 0 1280 720" aria-hidden="true">${lines}<line class="main-line" data-id="line-main" x1="${-bleedPx}" x2="1200" y1="488" y2="488"/><path class="bar-line thin" d="M1180 448 V528"/><path class="bar-line thick" d="M1196 448 V528"/></svg><div class="words">${writer.title(slide.title)}${text.map((block) => html`<p>${writer.inlines(block.children)}</p>`)}</div>${credit.map((list) => html`<ul class="credit">${list.items.map((item) => html`<li>${writer.inlines(item.children)}</li>`)}</ul>`)}`;
  },
});
