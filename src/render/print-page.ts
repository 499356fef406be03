/** The pages that are printed: no script, all in one file. */
import type { Deck } from '../deck/deck.ts';
import { Html, html } from '../deck/html.ts';
import type { Section } from './sections.ts';

export interface PrintPage {
  readonly deck: Deck;
  readonly theme: 'paper' | 'night' | 'print';
  /** Stylesheet with the fonts in it. */
  readonly css: string;
}

/** Writes the slides, each as a page of its own. */
export function renderPrintPage(page: PrintPage & { readonly sections: readonly Section[] }): string {
  const body = html`${page.sections.map((section) => section.html)}`;
  return renderDocument({ ...page, body, title: page.deck.lesson.title, className: 'canvas' });
}

/** Writes sheets of paper: the document's name stands at the head of each, the page's number at its foot. */
export function renderPaper(page: PrintPage & { readonly body: Html; readonly title: string }): string {
  const css = `${page.css}@page{@top-left{content:${quoteCss(page.title)}}}`;
  return renderDocument({ ...page, css, className: 'paper' });
}

interface PrintDocument extends PrintPage {
  readonly body: Html;
  readonly title: string;
  readonly className: string;
}

function renderDocument({ deck, theme, css, body, title, className }: PrintDocument): string {
  return html`<!doctype html>
<html lang="${deck.lesson.language}" class="${className}" data-theme="${theme}">
<head><meta charset="utf-8"><title>${title}</title><style>${new Html(css.replaceAll('</', '<\\/'))}</style></head>
<body>${body}</body>
</html>
`.text;
}

/** Writes text as a CSS string. */
export function quoteCss(text: string): string {
  return `"${text.replace(/["\\\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
