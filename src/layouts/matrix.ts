/** The score enlarged, with the name of each practice at its note. */
import { type Html, html } from '../deck/html.ts';
import type { Note, Score } from '../deck/score.ts';
import { defineLayout, type Writer } from './layout.ts';
import { bleedPx, drawNotes, drawStaff, writeScoreTable } from './parts/score.ts';
import { slot } from './slots.ts';

const base = 408;
const pitch = 88;
const left = 200;
const columnX = (column: number): number => 268 + column * 134;
const lineY = (line: number): number => base - pitch * (line + 1);

export const matrix = defineLayout({
  name: 'matrix',
  says: '总谱大图：由台账画出，每个音符旁写做法的名称',
  frame: 'content',
  slots: { text: slot('paragraph', [0, 1], '一行说明') },
  example: `## 谁在哪条赛道上

写一行说明，或者不写
`,
  render(_slide, { text }, writer) {
    return html`<div class="body"><svg class="art" viewBox="0 0 1120 452" aria-hidden="true">${drawStaff({ base, pitch, from: left, to: 1120 + bleedPx })}${drawHeads(writer.score, writer)}${drawNotes(writer.score, { x: columnX, y: lineY }, 12)}${writer.score.notes.map(drawName)}</svg>${writeScoreTable(writer.score, '各单位在四条赛道上的做法')}${text.map((block) => html`<p class="text">${writer.inlines(block.children)}</p>`)}</div>`;
  },
});

function drawHeads(score: Score, { deck }: Writer): Html {
  const tracks = score.tracks.map(
    (track, line) =>
      html`<text class="track-name" x="${left - 24}" y="${lineY(line) + 8}" text-anchor="end">${track.name}</text>`,
  );
  const units = score.units.map(
    (unit, column) =>
      html`<text class="unit-name bold" x="${columnX(column)}" y="${base + 36}" text-anchor="middle">${unit.short}</text>`,
  );
  return html`${tracks}<text class="main-name bold" x="${left - 24}" y="${base + 8}" text-anchor="end">${deck.lesson.words.mainLine}</text>${units}`;
}

/** At most five characters a line fit between two columns. */
function drawName(note: Note): Html {
  const lines = breakName(note.label, 5);
  const x = columnX(note.column);
  return html`${lines.map((line, index) => html`<text class="practice bold" x="${x}" y="${lineY(note.line) + 42 + index * 28}" text-anchor="middle">${line}</text>`)}`;
}

function breakName(name: string, most: number): string[] {
  if (name.length <= most) return [name];
  const half = Math.ceil(name.length / 2);
  return [name.slice(0, half), name.slice(half)];
}
