import { presenterSelection, selectDeck } from '../../deck/audience.ts';
import type { Deck } from '../../deck/deck.ts';
import { html } from '../../deck/html.ts';
import { plainText } from '../../deck/plain-text.ts';
import { readFaces } from '../../fonts/face-characters.ts';
import type { FaceCharacters } from '../../fonts/faces.ts';
import { readSourceCharacters } from '../../fonts/source-characters.ts';
import { renderLedger } from '../../render/ledger-page.ts';
import { type Charts, renderSections } from '../../render/sections.ts';

/**
 * Lists the characters of all that a lesson is printed as, so that its documents share their fonts: a new character
 * costs a new font or two, not some for each document. In a PDF is only what its own pages show.
 */
export async function listPrintedCharacters(deck: Deck, charts: Charts): Promise<FaceCharacters> {
  const whole = selectDeck(deck, presenterSelection);
  const slides = renderSections(whole, charts).map((section) => section.html);
  const body = html`${slides}${renderLedger(whole, { linked: false })}`.text;
  const words = body.replace(/<[^>]+>/g, '');
  // Documents name slides and chapters in faces of their own, and have words of their own.
  const titles = [
    whole.lesson.title,
    ...whole.chapters.map(({ title }) => title),
    ...whole.slides.map(({ title }) => plainText(title?.children ?? [])),
    await readSourceCharacters('render'),
  ].join('');
  return readFaces(`${body}<p>${words}</p>${html`<p>${titles}</p><b>${titles}</b><h1>${titles}</h1>`.text}`);
}
