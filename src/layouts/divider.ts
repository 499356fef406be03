/** Opens a chapter: its word on the five lines, which rise into the compact staff of the slides to come. */
import { type Html, html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { bleedPx } from './parts/score.ts';
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
    return html`<svg class="art" viewBox="0 0 1280 720" aria-hidden="true">${[3, 2, 1, 0].map((line) => drawRise('track-line', `line-${line}`, line + 1))}${drawRise('main-line', 'line-main', 0)}</svg><p class="kicker bold">${label}</p>${writer.title(slide.title)}${text.map((block) => html`<p${writer.attributes(block, 'subtitle')}>${writer.inlines(block.children)}</p>`)}`;
  },
});

/** Draws one line, `place` steps over the red one: wide where the word stands, close at the top right. */
function drawRise(name: string, id: string, place: number): Html {
  const low = 488 - 64 * place;
  const high = 60 - 6 * place;
  return html`<path class="${name}" data-id="${id}" d="M${-bleedPx} ${low}H560C860 ${low} 900 ${high} 1160 ${high}H${1280 + bleedPx}"/>`;
}
