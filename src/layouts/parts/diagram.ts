/** Small drawings that carry a unit's three points; the list's words are placed on them by CSS. */
import { type Html, html } from '../../deck/html.ts';

const radius = 124;
const step = 220;

/** Draws interlocked rings in a row, one a point: none of them is inside of another. */
export function drawRings(count: number): Html {
  const width = step * (count - 1) + 2 * radius + 4;
  const rings = Array.from({ length: count }, (_, index) => {
    return html`<circle cx="${radius + 2 + step * index}" cy="${radius + 2}" r="${radius}"/>`;
  });
  return html`<svg class="drawing" viewBox="0 0 ${width} ${2 * radius + 4}" width="${width}" height="${2 * radius + 4}" aria-hidden="true">${rings}</svg>`;
}

/** Draws a triangle with a bead at each corner. */
export function drawTriangle(): Html {
  const corners = [
    [280, 12],
    [530, 160],
    [30, 160],
  ];
  return html`<svg class="drawing" viewBox="0 0 560 172" width="560" height="172" aria-hidden="true"><path d="M${corners.map((corner) => corner.join(' ')).join('L')}Z"/>${corners.map(([x, y]) => html`<circle class="bead" cx="${x}" cy="${y}" r="10"/>`)}</svg>`;
}
