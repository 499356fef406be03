/** Writes the names round the score: lines at its left, units below it, and what its notes mean. */
import type { Deck } from '../../deck/deck.ts';
import { type Html, html } from '../../deck/html.ts';
import type { Score } from '../../deck/score.ts';
import { drawNote } from './score.ts';

export interface NamePlace {
  readonly columnX: (column: number) => number;
  readonly lineY: (line: number) => number;
  /** y of the red line. */
  readonly base: number;
}

/** Writes the names of tracks, of the red line and of the units. */
export function drawScoreNames(score: Score, { lesson }: Deck, { columnX, lineY, base }: NamePlace): Html {
  const tracks = score.tracks.map(
    ({ name }, line) => html`<text class="track-name" x="0" y="${lineY(line) + 8}">${name}</text>`,
  );
  const units = score.units.map(
    ({ short }, column) =>
      html`<text class="unit-name bold" x="${columnX(column)}" y="${base + 42}" text-anchor="middle">${short}</text>`,
  );
  return html`${tracks}<text class="main-name bold" x="0" y="${base + 8}">${lesson.words.mainLine}</text>${units}`;
}

/** Says what a filled note and a ring mean. */
export function writeNoteLegend(): Html {
  const entry = (filled: boolean, words: string) =>
    html`<li><svg class="art" viewBox="0 0 40 32" aria-hidden="true">${drawNote(20, 16, filled, 11)}</svg>${words}</li>`;
  return html`<ul class="note-legend">${entry(true, '实心：报道给出数字')}${entry(false, '空心：有做法，未给数字')}</ul>`;
}
