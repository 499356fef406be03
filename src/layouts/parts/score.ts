/** Draws the score: staff lines, note heads, labels. SVG in the canvas's pixels. */
import type { Lesson } from '../../deck/deck.ts';
import { type Html, html, nothing } from '../../deck/html.ts';
import { writeCount } from '../../deck/numerals.ts';
import type { Note, Score } from '../../deck/score.ts';

/** Far enough beyond both edges for a wall three times as wide as the canvas. */
export const bleedPx = 2560;
const canvasWidthPx = 1280;

export interface StaffGeometry {
  /** y of the red line. */
  readonly base: number;
  /** Distance between lines. */
  readonly pitch: number;
  readonly from: number;
  readonly to: number;
  /** How many blue ones: as many as the lesson has tracks. */
  readonly lines: number;
}

/** Distance between four lines of the small staff at the top of slides. */
export const compactPitch = 6;

/** Edge to edge on the widest wall. */
export const fullBleed = { from: -bleedPx, to: canvasWidthPx + bleedPx };

/** Brings more than four lines closer together, so that a staff is never taller than with four. */
export function fitPitch(pitch: number, lines: number): number {
  return lines > 4 ? (pitch * 4) / lines : pitch;
}

/** Spreads columns over a width, no more than `most` apart; says where each one's middle is. */
export function spreadColumns(from: number, width: number, count: number, most: number) {
  const gap = Math.min(most, count > 1 ? width / (count - 1) : 0);
  return { gap, x: (column: number) => from + column * gap };
}

/** Draws a blue line a track over the red one. */
export function drawStaff({ base, pitch, from, to, lines }: StaffGeometry, active = -1): Html {
  const blue = Array.from({ length: lines }, (_, line) => {
    const name = line === active ? 'track-line active' : 'track-line';
    const y = base - pitch * (line + 1);
    return html`<line class="${name}" data-id="line-${line}" x1="${from}" x2="${to}" y1="${y}" y2="${y}"/>`;
  });
  return html`${blue}<line class="main-line" data-id="line-main" x1="${from}" x2="${to}" y1="${base}" y2="${base}"/>`;
}

/** Draws one note head, tilted as engravers do; a ring says that the report gives no figure. */
export function drawNote(x: number, y: number, filled: boolean, size = 11, classes = ''): Html {
  const name = `note ${filled ? 'filled' : 'ring'}${classes === '' ? '' : ` ${classes}`}`;
  return html`<ellipse class="${name}" cx="${x}" cy="${y}" rx="${size * 1.3}" ry="${size}" transform="rotate(-20 ${x} ${y})"/>`;
}

export interface NotePlace {
  readonly x: (column: number) => number;
  readonly y: (line: number) => number;
}

/** Draws all notes, with a beam where one unit plays on two tracks. */
export function drawNotes(
  score: Score,
  place: NotePlace,
  size = 11,
  classesOf: (note: Note) => string = () => '',
): Html {
  const beams = score.units.map((unit, column) => {
    const lines = score.notes.filter((note) => note.unit === unit).map((note) => note.line);
    if (lines.length < 2) return nothing;
    const x = place.x(column);
    return html`<line class="beam" x1="${x}" x2="${x}" y1="${place.y(Math.min(...lines))}" y2="${place.y(Math.max(...lines))}"/>`;
  });
  const notes = score.notes.map((note) =>
    drawNote(place.x(note.column), place.y(note.line), note.filled, size, classesOf(note)),
  );
  return html`${beams}${notes}`;
}

/** Says what the drawn score shows, for readers who do not see it. */
export function describeScore({ tracks, notes }: Score, { words }: Lesson): string {
  const lines = tracks.map(({ id, name }) => {
    const players = notes
      .filter(({ track }) => track.id === id)
      .map(({ unit, label, filled }) => `${unit.name}（${label}，${filled ? '有数字' : '未给数字'}）`);
    return `${name}：${players.length === 0 ? '暂无单位' : players.join('、')}`;
  });
  const blue = lines.length === 0 ? '' : `蓝线由下往上，${lines.join('；')}。`;
  return `总谱。红线：${words.mainLine}。${blue}`;
}

/** Writes the score as a table, which takes the drawing's place where slides are read as text. */
export function writeScoreTable(score: Score): Html {
  if (score.tracks.length === 0 || score.units.length === 0) return nothing;
  const caption = `各单位在${writeCount(score.tracks.length)}条赛道上的做法`;
  const head = score.tracks.map((track) => html`<th scope="col">${track.name}</th>`);
  const rows = score.units.map((unit) => {
    const cells = score.tracks.map((track) => {
      const note = score.notes.find((candidate) => candidate.unit === unit && candidate.track === track);
      return note === undefined
        ? html`<td class="empty">—</td>`
        : html`<td data-label="${track.name}">${note.label}</td>`;
    });
    return html`<tr><th scope="row">${unit.name}</th>${cells}</tr>`;
  });
  return html`<table class="score-table"><caption>${caption}</caption><thead><tr><th scope="col">单位</th>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}
