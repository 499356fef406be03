/** The last slide: the landscape's lines become one, and the double bar ends the score. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { closingLandscape, drawLandscape } from './parts/landscape.ts';
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
    const { base } = closingLandscape;
    const bars = html`<path class="bar-line thin" d="M1177 ${base - 44}V${base + 44}"/><path class="bar-line thick" d="M1195 ${base - 44}V${base + 44}"/>`;
    return html`<svg class="art" viewBox="0 0 1280 720" aria-hidden="true">${drawLandscape(closingLandscape, writer.score.tracks.length)}${bars}</svg><div class="words">${writer.title(slide.title)}${text.map((block) => html`<p${writer.attributes(block)}>${writer.inlines(block.children)}</p>`)}</div>${credit.map((list) => html`<ul${writer.attributes(list, 'credit')}>${list.items.map((item) => html`<li${writer.attributes(item)}>${writer.inlines(item.children)}${writer.blocks(item.blocks)}</li>`)}</ul>`)}`;
  },
});
