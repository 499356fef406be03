/** The lesson's map: a red line, four blue ones, and the units as notes. */
import { type Html, html } from '../deck/html.ts';
import type { Score } from '../deck/score.ts';
import { defineLayout, type Writer } from './layout.ts';
import { bleedPx, drawNotes, drawStaff, writeScoreTable } from './parts/score.ts';
import { slot } from './slots.ts';

const base = 352;
const pitch = 64;
const left = 200;
const columnX = (column: number): number => 272 + column * 134;
const lineY = (line: number): number => base - pitch * (line + 1);

export const scoreMap = defineLayout({
  name: 'score-map',
  says: '总谱：由台账画出，一条红线、四条蓝线、各单位的音符',
  frame: 'content',
  slots: { legend: slot('paragraph', [0, 1], '一行图例') },
  example: `## 一张总谱读懂这堂课

红线是党建，蓝线是赛道，音符是单位
`,
  render(_slide, { legend }, writer) {
    return html`<div class="body"><svg class="art" viewBox="0 0 1120 400" aria-hidden="true">${drawStaff({ base, pitch, from: left, to: 1120 + bleedPx })}${drawLabels(writer.score, writer)}${drawNotes(writer.score, { x: columnX, y: lineY }, 12)}</svg>${writeScoreTable(writer.score, '各单位在四条赛道上的做法')}</div>${legend.map((block) => html`<p class="legend">${writer.inlines(block.children)}</p>`)}`;
  },
});

function drawLabels(score: Score, { deck }: Writer): Html {
  const tracks = score.tracks.map(
    (track, line) =>
      html`<text class="track-name" x="${left - 24}" y="${lineY(line) + 8}" text-anchor="end">${track.name}</text>`,
  );
  const units = score.units.map(
    (unit, column) =>
      html`<circle class="bead" cx="${columnX(column)}" cy="${base}" r="5"/><text class="unit-name bold" x="${columnX(column)}" y="${base + 40}" text-anchor="middle">${unit.short}</text>`,
  );
  return html`${tracks}<text class="main-name bold" x="${left - 24}" y="${base + 8}" text-anchor="end">${deck.lesson.words.mainLine}</text>${units}`;
}
