/** The score enlarged, with the name of each practice at its note. */
import { type Html, html, nothing } from '../deck/html.ts';
import type { Note, Score } from '../deck/score.ts';
import { defineLayout } from './layout.ts';
import { bleedPx, describeScore, drawNotes, drawStaff, writeScoreTable } from './parts/score.ts';
import { drawScoreNames, writeNoteLegend } from './parts/score-names.ts';
import { slot } from './slots.ts';

const base = 364;
const pitch = 84;
const columnX = (column: number): number => 232 + column * 139;
const lineY = (line: number): number => base - pitch * (line + 1);

export const matrix = defineLayout({
  name: 'matrix',
  says: '总谱大图：由台账画出，每个音符旁写做法的名称',
  frame: 'content',
  lined: true,
  slots: { text: slot('paragraph', [0, 1], '一行说明') },
  example: `## 谁在哪条赛道上

写一行说明，或者不写
`,
  render(_slide, { text }, { deck, score, inlines }) {
    return html`<div class="body"><svg class="art" viewBox="0 0 1120 416" role="img" aria-label="${describeScore(score, deck.lesson)}">${drawStaff({ base, pitch, from: 168, to: 1120 + bleedPx, lines: score.tracks.length })}${drawScoreNames(score, deck, { columnX, lineY, base })}${drawNotes(score, { x: columnX, y: lineY }, 12)}${score.notes.map((note) => drawPractice(note, score))}</svg>${writeScoreTable(score, '各单位在四条赛道上的做法')}<div class="legend">${text.map((block) => html`<p>${inlines(block.children)}</p>`)}${writeNoteLegend()}</div></div>`;
  },
});

/** Writes a practice below its note; neighbours who share one are tied, and it is written once. */
function drawPractice(note: Note, { notes }: Score): Html {
  const neighbour = (step: number) =>
    notes.find(
      ({ column, line, label }) =>
        column === note.column + step && line === note.line && label === note.label,
    );
  if (neighbour(-1)) return nothing;
  const x = columnX(note.column);
  const y = lineY(note.line);
  if (!neighbour(1)) return drawName(note.label, x, y + 40);
  const next = columnX(note.column + 1);
  return html`<path class="tie" d="M${x + 8} ${y + 20}Q${(x + next) / 2} ${y + 38} ${next - 8} ${y + 20}"/>${drawName(note.label, (x + next) / 2, y + 58)}`;
}

/** Five characters are as wide as a column; longer names take two lines. */
function drawName(name: string, x: number, y: number): Html {
  const lines = name.length <= 5 ? [name] : breakName(name);
  return html`${lines.map((line, index) => html`<text class="practice bold" x="${x}" y="${y + index * 28}" text-anchor="middle">${line}</text>`)}`;
}

/** Breaks a name between two words, as near to its middle as can be. */
function breakName(name: string): string[] {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(name)];
  const far = (index: number) => Math.abs(index - name.length / 2);
  const at = words.slice(1).reduce((best, { index }) => (far(index) < far(best) ? index : best), name.length);
  return [name.slice(0, at), name.slice(at)];
}
