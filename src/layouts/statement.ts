/** One sentence, and nothing beside it. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { drawLine } from './parts/line.ts';
import { slot } from './slots.ts';

export const statement = defineLayout({
  name: 'statement',
  says: '一句话：全页只说这一句',
  frame: 'staff',
  lined: true,
  slots: { text: slot('paragraph', [0, 2], '至多两小段补充') },
  example: `## 写一句话，|让人记住

写一行补充，或者不写
`,
  render(slide, { text }, writer) {
    return html`${writer.kicker()}<div class="words">${writer.title(slide.title)}${drawLine('main-line', html`<circle class="bead" cx="8" cy="12" r="8"/>`)}${text.map((block) => html`<p${writer.attributes(block)}>${writer.inlines(block.children)}</p>`)}</div>`;
  },
});
