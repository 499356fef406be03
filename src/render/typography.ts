/** Chinese typography that no browser does by itself: what must not be torn apart at a line's end. */
import { type Html, html } from '../deck/html.ts';

/**
 * A figure with its qualifier and measure word, and the character before a middle dot: Chromium breaks
 * between digits and 余, and before U+00B7, which CLREQ forbids.
 */
const unbreakable = /[-−]?\d[\d.]*%?(?:余|多)?(?:以上|[个名起次人场批家月日年组周]){0,3}|[^\s·]\s?·/gu;

/** Writes text with its unbreakable pieces held together. */
export function writeText(text: string): Html {
  const parts: (string | Html)[] = [];
  let from = 0;
  for (const match of text.matchAll(unbreakable)) {
    if (match[0].length < 2) continue;
    parts.push(text.slice(from, match.index), html`<span class="nb">${match[0]}</span>`);
    from = match.index + match[0].length;
  }
  return html`${[...parts, text.slice(from)]}`;
}
