/** The lesson's map: a red line, four blue ones, the units as notes, and the movements over them. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { describeMovements, drawBrackets, readMovements } from './parts/movements.ts';
import { bleedPx, describeScore, drawNotes, drawStaff, writeScoreTable } from './parts/score.ts';
import { drawScoreNames, writeNoteLegend } from './parts/score-names.ts';
import { slot } from './slots.ts';

const base = 344;
const pitch = 60;
const columnX = (column: number): number => 232 + column * 139;
const lineY = (line: number): number => base - pitch * (line + 1);

export const scoreMap = defineLayout({
  name: 'score-map',
  says: '总谱：由台账画出，一条红线、四条蓝线、各单位的音符',
  frame: 'content',
  lined: true,
  slots: { legend: slot('paragraph', [0, 1], '一行图例') },
  example: `## 一张总谱读懂这堂课

红线是党建，蓝线是赛道，音符是单位
`,
  render(_slide, { legend }, { deck, score, inlines }) {
    const brackets = { columnX, reach: 44, y: 54, rise: 44 };
    const beads = score.units.map(
      (_, column) => html`<circle class="bead" cx="${columnX(column)}" cy="${base}" r="6"/>`,
    );
    const movements = readMovements(deck, score);
    const says = describeScore(score, deck.lesson) + describeMovements(movements, score);
    return html`<div class="body"><svg class="art" viewBox="0 0 1120 400" role="img" aria-label="${says}">${drawBrackets(movements, score.units.length, brackets)}${drawStaff({ base, pitch, from: 168, to: 1120 + bleedPx, lines: score.tracks.length })}${drawScoreNames(score, deck, { columnX, lineY, base })}${beads}${drawNotes(score, { x: columnX, y: lineY }, 12)}</svg>${writeScoreTable(score, '各单位在四条赛道上的做法')}<div class="legend">${legend.map((block) => html`<p>${inlines(block.children)}</p>`)}${writeNoteLegend()}</div></div>`;
  },
});
