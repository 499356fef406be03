/** Writes the names round the score: lines at its left, units below it, and what its notes mean. */
import type { Deck } from '../../deck/deck.ts';
import { type Html, html, nothing } from '../../deck/html.ts';
import type { Score } from '../../deck/score.ts';
import { drawNote } from './score.ts';
import { nameRise, type ScorePlace } from './score-place.ts';

/** Writes the names of tracks, of the red line and of the units. */
export function drawScoreNames(score: Score, { lesson }: Deck, place: ScorePlace): Html {
  const { columnX, lineY, base, nameRows } = place;
  const tracks = score.tracks.map(
    ({ name }, line) => html`<text class="track-name" x="0" y="${lineY(line) + 8}">${name}</text>`,
  );
  const units = score.units.map(
    ({ short }, column) =>
      html`<text class="unit-name bold" x="${columnX(column)}" y="${base + 42 + nameRise * (column % nameRows)}" text-anchor="middle">${short}</text>`,
  );
  return html`${tracks}<text class="main-name bold" x="0" y="${base + 8}">${lesson.words.mainLine}</text>${units}`;
}

/** Says what a filled note and a ring mean, where there are any. */
export function writeNoteLegend({ notes }: Score): Html {
  if (notes.length === 0) return nothing;
  const entry = (filled: boolean, words: string) =>
    html`<li><svg class="art" viewBox="0 0 40 32" aria-hidden="true">${drawNote(20, 16, filled, 11)}</svg>${words}</li>`;
  return html`<ul class="note-legend">${entry(true, '实心：报道给出数字')}${entry(false, '空心：有做法，未给数字')}</ul>`;
}
