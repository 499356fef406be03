import { openMade } from '../../cache/made-from-sources.ts';
import { presenterSelection, selectDeck } from '../../deck/audience.ts';
import type { Deck } from '../../deck/deck.ts';
import { html } from '../../deck/html.ts';
import { plainText } from '../../deck/plain-text.ts';
import { readFaces } from '../../fonts/face-characters.ts';
import type { FaceCharacters } from '../../fonts/faces.ts';
import { printedCharacters } from '../../fonts/source-characters.ts';
import { renderLedger } from '../../render/ledger-page.ts';
import { type Charts, renderNotes, renderSections, type Section } from '../../render/sections.ts';

/**
 * Lists the characters of all that a lesson is printed as, so that its documents share their fonts: a new character
 * costs a new font or two, not some for each document. In a PDF is only what its own pages show.
 *
 * @param shown - Its public slides, rendered.
 */
export async function listPrintedCharacters(
  deck: Deck,
  charts: Charts,
  shown: readonly Section[],
): Promise<FaceCharacters> {
  const whole = selectDeck(deck, presenterSelection);
  const slides = whole.slides.length > shown.length ? [...shown, ...renderSections(whole, charts)] : shown;
  // Documents name slides and chapters in faces of their own, and have words of their own.
  const titles = [
    whole.lesson.title,
    ...whole.chapters.map(({ title }) => title),
    ...whole.slides.map(({ title }) => plainText(title?.children ?? [])),
    await openMade(printedCharacters),
  ].join('');
  const faces = readFaces(
    html`${slides.map((section) => section.html)}${[...renderNotes(whole, charts).values()]}${renderLedger(whole, { linked: false })}<b>${titles}</b><h1>${titles}</h1>`
      .text,
  );
  return new Map(faces).set(
    'sans-400',
    new Set([...faces.values()].flatMap((characters) => [...characters])),
  );
}
