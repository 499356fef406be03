/** The reading view: the sections flow as one page; nothing of the stage is loaded. All of it is an extra. */
import { startFactCards } from './fact-cards.ts';
import { startPosition } from './position.ts';
import { startPreferences } from './preferences.ts';
import { startRoutes } from './routes.ts';
import { type Find, startSearch } from './search.ts';
import { startShare } from './share.ts';
import { startWideTables } from './wide-tables.ts';

/** Makes what the page already shows easier to use. */
export function startReading(document: Document, loadFind: () => Promise<Find>): void {
  const button = (action: string) => document.querySelector<HTMLButtonElement>(`[data-action="${action}"]`);
  startPreferences(document, button('text-size'), button('night'));
  const contents = document.querySelector<HTMLDetailsElement>('details.contents');
  if (contents) placeContents(contents);
  const sections = Array.from(document.querySelectorAll<HTMLElement>('section.slide'));
  startShare(document, button('share'));
  if (sections.length === 0) return;
  startRoutes(document, sections);
  startPosition(document, sections);
  startSearch(document, sections, button('search'), loadFind);
  startFactCards(document);
  startWideTables(document, sections);
}

/** Beside the text the list stays; over the text it goes away once a place has been chosen, and on Escape. */
function placeContents(contents: HTMLDetailsElement): void {
  const beside = matchMedia('(min-width: 1100px) and (min-height: 421px)');
  if (beside.matches) contents.open = true;
  contents.addEventListener('click', ({ target }) => {
    if (!beside.matches && target instanceof Element && target.closest('a')) contents.open = false;
  });
  contents.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !contents.open || beside.matches) return;
    contents.open = false;
    contents.querySelector('summary')?.focus();
  });
}
