import { type Html, html } from '../deck/html.ts';

/**
 * Frames a slide of any size on paper. It is laid out on the canvas and drawn smaller, so that its lines end where they
 * end on the stage; text stays text. An SVG, as Chromium puts into a PDF's forms what CSS transforms, out of the
 * structure's reach.
 *
 * @param hidden - From the structure, as a picture of what is said beside it.
 */
export function renderFrame(slide: Html, { hidden }: { readonly hidden: boolean }): Html {
  return html`<svg class="paper-frame" viewBox="0 0 1280 720"${hidden ? html` aria-hidden="true"` : ''}><foreignObject class="canvas" width="1280" height="720">${slide}</foreignObject><rect class="paper-edge" width="1280" height="720"/></svg>`;
}
