/** Chinese typography that no browser does by itself: what must not be torn apart, and what hangs. */
import { type Html, html } from '../deck/html.ts';

/**
 * A figure with its qualifier and measure word, and a middle dot with the character before it: Chromium breaks
 * between digits and 余, and before U+00B7, which CLREQ forbids.
 */
const unbreakable = /[-−]?\d[\d.]*%?(?:余|多)?(?:以上|[个名起次人场批家月日年组周]){0,3}|([^\s·]\s?)·/gu;

/** Writes text with its unbreakable pieces held together. */
export function writeText(text: string): Html {
  const parts: (string | Html)[] = [];
  let from = 0;
  for (const match of text.matchAll(unbreakable)) {
    const [piece, beforeDot] = match;
    if (piece.length < 2) continue;
    const held = beforeDot === undefined ? piece : html`${beforeDot}<span class="dot">·</span>`;
    parts.push(text.slice(from, match.index), html`<span class="nb">${held}</span>`);
    from = match.index + piece.length;
  }
  return html`${[...parts, text.slice(from)]}`;
}

/** Writes text that begins a line: an opening mark gets a class, so that it can hang over the edge. */
export function writeLineStart(text: string): Html {
  const [mark = ''] = /^[“‘（《「『【]/u.exec(text) ?? [];
  return mark === '' ? writeText(text) : html`<span class="hang">${mark}</span>${writeText(text.slice(1))}`;
}
