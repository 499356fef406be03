/** Writes the names of practices at their notes. */
import { type Html, html, nothing } from '../../deck/html.ts';
import type { Note, Score } from '../../deck/score.ts';
import type { ScorePlace } from './score-place.ts';

const characterPx = 24;
/** Lines closer than this leave room for one line of words between them. */
const closePitch = 84;

/** Writes a practice below its note; neighbours who share one are tied, and it is written once. */
export function drawPractice(note: Note, score: Score, { columnX, lineY, gap, pitch }: ScorePlace): Html {
  const neighbour = (step: number) =>
    score.notes.find(
      ({ column, line, label }) =>
        column === note.column + step && line === note.line && label === note.label,
    );
  if (neighbour(-1)) return nothing;
  const x = columnX(note.column);
  const y = lineY(note.line);
  const isClose = pitch < closePitch;
  const room = findRoom(note, score) * gap;
  const most = room === 0 ? wholeName(isClose) : Math.min(wholeName(isClose), Math.floor(room / characterPx));
  if (!neighbour(1)) return drawName(breakName(note.label, most), x, y + 40);
  const next = columnX(note.column + 1);
  const [from, low, words] = isClose ? [16, 24, 46] : [20, 38, 58];
  return html`<path class="tie" d="M${x + 8} ${y + from}Q${(x + next) / 2} ${y + low} ${next - 8} ${y + from}"/>${drawName(breakName(note.label, wholeName(isClose)), (x + next) / 2, y + words)}`;
}

/** As many characters as stand on one line where nothing is near. */
function wholeName(isClose: boolean): number {
  return isClose ? 10 : 5;
}

/** Columns from a note to the nearest one on its line; at most two, 0 when it is alone in the score. */
function findRoom({ column, line }: Note, { notes, units }: Score): number {
  if (units.length < 2) return 0;
  const others = notes.filter((other) => other.line === line && other.column !== column);
  return Math.min(2, ...others.map((other) => Math.abs(other.column - column)));
}

function drawName(lines: readonly string[], x: number, y: number): Html {
  return html`${lines.map((line, index) => html`<text class="practice bold" x="${x}" y="${y + index * 28}" text-anchor="middle">${line}</text>`)}`;
}

/** Breaks a name between two words, as near to its middle as can be; a part one character too long is not broken again. */
function breakName(name: string, most: number): string[] {
  if (name.length <= most || name.length < 2) return [name];
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(name)];
  const far = (index: number) => Math.abs(index - name.length / 2);
  const at = words
    .slice(1)
    .reduce(
      (best, { index }) => (far(index) < far(best) ? index : best),
      words[1]?.index ?? Math.ceil(name.length / 2),
    );
  return [name.slice(0, at), name.slice(at)].flatMap((part) =>
    part.length > most + 1 ? breakName(part, most) : [part],
  );
}
