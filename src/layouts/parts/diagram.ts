/** Small drawings that stand beside a list of three. */
import { type Html, html } from '../../deck/html.ts';

/** Nested rings, the list's first item outermost. */
export function drawRings(count: number): Html {
  const rings = Array.from({ length: count }, (_, index) => {
    const radius = 150 - index * (130 / count);
    return html`<circle class="ring-${index}" cx="160" cy="160" r="${radius}"/>`;
  });
  return html`<svg class="drawing" viewBox="0 0 320 320" aria-hidden="true">${rings}<ellipse class="note filled" cx="160" cy="160" rx="14" ry="11" transform="rotate(-20 160 160)"/></svg>`;
}

/** A triangle with a bead at each corner. */
export function drawTriangle(): Html {
  return html`<svg class="drawing" viewBox="0 0 320 280" aria-hidden="true"><path class="side" d="M160 24 L296 256 L24 256 Z"/><circle class="bead" cx="160" cy="24" r="12"/><circle class="bead" cx="296" cy="256" r="12"/><circle class="bead" cx="24" cy="256" r="12"/></svg>`;
}
