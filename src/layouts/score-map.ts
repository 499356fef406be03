/** The lesson's map: a red line, a blue one a track, the units as notes, and the movements over them. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { describeMovements, drawBrackets, readMovements } from './parts/movements.ts';
import { bleedPx, describeScore, drawNotes, drawStaff, writeScoreTable } from './parts/score.ts';
import { drawScoreNames, writeNoteLegend } from './parts/score-names.ts';
import { placeScore } from './parts/score-place.ts';
import { slot } from './slots.ts';

export const scoreMap = defineLayout({
  name: 'score-map',
  says: '总谱：由台账画出，一条红线、每条赛道一条蓝线、各单位的音符',
  frame: 'content',
  lined: true,
  slots: { legend: slot('paragraph', [0, 1], '一行图例') },
  example: `## 一张总谱读懂这堂课

红线是党建，蓝线是赛道，音符是单位
`,
  render(_slide, { legend }, writer) {
    const { deck, score } = writer;
    const place = placeScore(score, { base: 344, pitch: 60 });
    const { columnX, lineY, base } = place;
    const brackets = { columnX, reach: Math.min(44, place.gap * 0.4 || 44), y: place.top - 50, rise: 44 };
    const beads = score.units.map(
      (_, column) => html`<circle class="bead" cx="${columnX(column)}" cy="${base}" r="6"/>`,
    );
    const movements = readMovements(deck, score);
    const says = describeScore(score, deck.lesson) + describeMovements(movements, score);
    return html`<div class="body"><svg class="art" viewBox="0 0 1120 400" role="img" aria-label="${says}">${drawBrackets(movements, score.units.length, brackets)}${drawStaff({ base, pitch: place.pitch, from: 168, to: 1120 + bleedPx, lines: score.tracks.length })}${drawScoreNames(score, deck, place)}${beads}${drawNotes(score, { x: columnX, y: lineY }, 12)}</svg>${writeScoreTable(score)}<div class="legend">${legend.map((block) => html`<p${writer.attributes(block)}>${writer.inlines(block.children)}</p>`)}${writeNoteLegend(score)}</div></div>`;
  },
});
