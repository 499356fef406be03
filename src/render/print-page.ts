/** The page that is printed: one section a page, no script, all in one file. */
import type { Deck } from '../deck/deck.ts';
import { Html, html } from '../deck/html.ts';
import type { Section } from './sections.ts';

export interface PrintPage {
  readonly deck: Deck;
  readonly sections: readonly Section[];
  readonly theme: 'paper' | 'night' | 'print';
  /** Stylesheet with the fonts in it. */
  readonly css: string;
  /** Address that images are relative to, with a slash at its end. */
  readonly base: string;
}

/** Writes the whole HTML document of the printed slides. */
export function renderPrintPage({ deck, sections, theme, css, base }: PrintPage): string {
  const { lesson } = deck;
  return html`<!doctype html>
<html lang="${lesson.language}" class="canvas" data-theme="${theme}">
<head><meta charset="utf-8"><base href="${base}"><title>${lesson.title}</title><style>${new Html(css.replaceAll('</', '<\\/'))}</style></head>
<body>${sections.map((section) => section.html)}</body>
</html>
`.text;
}
