/** The score enlarged, with the name of each practice at its note. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { drawPractice } from './parts/practice.ts';
import { bleedPx, describeScore, drawNotes, drawStaff, writeScoreTable } from './parts/score.ts';
import { drawScoreNames, writeNoteLegend } from './parts/score-names.ts';
import { placeScore } from './parts/score-place.ts';
import { slot } from './slots.ts';

export const matrix = defineLayout({
  name: 'matrix',
  says: '总谱大图：由台账画出，每个音符旁写做法的名称',
  frame: 'content',
  lined: true,
  slots: { text: slot('paragraph', [0, 1], '一行说明') },
  example: `## 谁在哪条赛道上

写一行说明，或者不写
`,
  render(_slide, { text }, writer) {
    const { deck, score } = writer;
    const place = placeScore(score, { base: 364, pitch: 84 });
    const { columnX, lineY, base, pitch } = place;
    return html`<div class="body"><svg class="art" viewBox="0 0 1120 416" role="img" aria-label="${describeScore(score, deck.lesson)}">${drawStaff({ base, pitch, from: 168, to: 1120 + bleedPx, lines: score.tracks.length })}${drawScoreNames(score, deck, place)}${drawNotes(score, { x: columnX, y: lineY }, 12)}${score.notes.map((note) => drawPractice(note, score, place))}</svg>${writeScoreTable(score)}<div class="legend">${text.map((block) => html`<p${writer.attributes(block)}>${writer.inlines(block.children)}</p>`)}${writeNoteLegend(score)}</div></div>`;
  },
});
