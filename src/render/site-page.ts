/** The page that stage and reading view share: all slides as static sections, right without any script. */
import type { Deck } from '../deck/deck.ts';
import { type Html, html } from '../deck/html.ts';
import type { Section } from './sections.ts';

/** Writes what stands in the page's body: every slide, in order. */
export function renderSiteBody(sections: readonly Section[]): Html {
  return html`<div class="reveal"><main class="slides">${sections.map((section) => section.html)}</main></div>`;
}

/** Writes what stands in the page's head: title, description, language. */
export function renderSiteHead({ lesson }: Deck): Html {
  const description = [lesson.subtitle, lesson.host, lesson.date].filter((part) => part !== '').join('，');
  return html`<title>${lesson.title}</title>
<meta name="description" content="${description}">
<meta name="robots" content="${lesson.indexed ? 'index, follow' : 'noindex, nofollow'}">`;
}
