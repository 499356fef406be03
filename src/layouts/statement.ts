/** One sentence, and nothing beside it. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { bleedPx } from './parts/score.ts';
import { slot } from './slots.ts';

export const statement = defineLayout({
  name: 'statement',
  says: '一句话：全页只说这一句',
  frame: 'content',
  slots: { text: slot('paragraph', [0, 2], '至多两小段补充') },
  example: `## 写一句话，|让人记住

写一行补充，或者不写
`,
  render(slide, { text }, writer) {
    return html`<div class="words">${writer.title(slide.title)}<svg class="art" viewBox="0 0 1120 24" aria-hidden="true"><line class="main-line" x1="${-bleedPx}" x2="${1120 + bleedPx}" y1="12" y2="12"/><circle class="bead" cx="8" cy="12" r="8"/></svg>${text.map((block) => html`<p${writer.step(block.attributes)}>${writer.inlines(block.children)}</p>`)}</div>`;
  },
});
