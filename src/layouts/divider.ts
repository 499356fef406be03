/** Opens a chapter: its word on the staff, whose lines rise into the compact staff of the slides to come. */
import type { Heading } from '../deck/content.ts';
import { type Html, html, nothing } from '../deck/html.ts';
import { writeNumeral } from '../deck/numerals.ts';
import { splitPhrases } from '../deck/plain-text.ts';
import { defineLayout } from './layout.ts';
import { bleedPx, compactPitch, fitPitch } from './parts/score.ts';
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
    const count = `第${writeNumeral(movement)}${writer.deck.lesson.words.movement}`;
    const label = movement > 0 ? html`<p class="kicker bold">${count}</p>` : nothing;
    const { length } = writer.score.tracks;
    const lines = writer.score.tracks.map((_, index) => length - 1 - index);
    return html`<svg class="art" viewBox="0 0 1280 720" aria-hidden="true">${lines.map((line) => drawRise('track-line', `line-${line}`, line + 1, length))}${drawRise('main-line', 'line-main', 0, length)}</svg>${label}<div class="${sizeOf(slide.title)}">${writer.title(slide.title)}</div>${text.map((block) => html`<p${writer.attributes(block, 'subtitle')}>${writer.inlines(block.children)}</p>`)}`;
  },
});

/** Chooses the size in which the longest part of the word has one line. */
function sizeOf(title: Heading | undefined): 'word' | 'word long' | 'word longest' {
  const most = Math.max(...splitPhrases(title).map((part) => [...part].length));
  if (most <= 6) return 'word';
  return most <= 9 ? 'word long' : 'word longest';
}

/** Draws one line, `place` steps over the red one: wide where the word stands, close at the top right. */
function drawRise(name: string, id: string, place: number, lines: number): Html {
  const low = 488 - fitPitch(64, lines) * place;
  const high = 60 - fitPitch(compactPitch, lines) * place;
  return html`<path class="${name}" data-id="${id}" d="M${-bleedPx} ${low}H560C860 ${low} 900 ${high} 1160 ${high}H${1280 + bleedPx}"/>`;
}
