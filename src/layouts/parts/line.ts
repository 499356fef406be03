/** Draws the line that a slide stands on, and what sits on it. */
import { type Html, html, nothing } from '../../deck/html.ts';
import type { Note } from '../../deck/score.ts';
import { bleedPx, drawNote } from './score.ts';

/** The party's red line, a blue one, or a track's own. */
export type LineName = 'main-line' | 'track-line' | 'track-line active';

/** Draws one line across the slide and beyond both edges. */
export function drawLine(name: LineName, inside: Html = nothing): Html {
  return html`<svg class="art line" viewBox="0 0 1120 24" aria-hidden="true"><line class="${name}" x1="${-bleedPx}" x2="${1120 + bleedPx}" y1="12" y2="12"/>${inside}</svg>`;
}

/** Draws the notes of one place on the line, side by side from its left end. */
export function drawNotesOnLine(notes: readonly Note[]): Html {
  if (notes.length === 0) return nothing;
  const heads = notes.map((note, index) => drawNote(16 + index * 44, 20, note.filled, 12));
  return html`<svg class="art on-line" viewBox="0 0 120 40" aria-hidden="true">${heads}</svg>`;
}
