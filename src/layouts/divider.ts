/** Opens a chapter: its word on the five lines. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { drawStaff, fullBleed } from './parts/score.ts';
import { slot } from './slots.ts';

export const divider = defineLayout({
  name: 'divider',
  says: '章首页：章名和一行副题',
  frame: 'full',
  slots: { text: slot('paragraph', [0, 1], '一行副题') },
  example: `## 章名

写一行副题
`,
  render(slide, { text }, writer) {
    const { movement } = writer.chapter;
    const label =
      movement > 0
        ? `第${'一二三四五六七八九'[movement - 1] ?? movement}${writer.deck.lesson.words.movement}`
        : '';
    return html`<svg class="art" viewBox="0 0 1280 720" aria-hidden="true">${drawStaff({ base: 488, pitch: 64, ...fullBleed })}</svg><p class="kicker bold">${label}</p>${writer.title(slide.title)}${text.map((block) => html`<p class="subtitle">${writer.inlines(block.children)}</p>`)}`;
  },
});
