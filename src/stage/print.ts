/** Printing from the stage: reveal.js shows one slide at a time, paper shows all of them with all their steps. */
import { element } from './element.ts';

/** A handout in the reading page's print style, or a slide a page in the print theme. */
export type Paper = 'handout' | 'slides';

/** Lays a clean copy of all slides over the stage while the browser prints; until it has started, of those on the page. */
export function startStagePrint(
  document: Document,
  paper: Paper,
  readSlides: () => readonly HTMLElement[] | undefined,
): void {
  const { classList, dataset } = document.documentElement;
  let restore: (() => void) | undefined;
  addEventListener('beforeprint', () => {
    if (restore !== undefined) return;
    const sections = readSlides() ?? [...document.querySelectorAll<HTMLElement>('.slides > section.slide')];
    const copy = element('main', { class: 'print-copy' }, ...sections.map(copySlide));
    const { theme } = dataset;
    document.body.append(copy);
    classList.add('printing');
    if (paper === 'handout') classList.remove('canvas');
    else dataset.theme = 'print';
    restore = () => {
      copy.remove();
      classList.remove('printing');
      classList.add('canvas');
      if (theme === undefined) delete dataset.theme;
      else dataset.theme = theme;
    };
  });
  addEventListener('afterprint', () => {
    restore?.();
    restore = undefined;
  });
}

/** Copies a slide without what the stage has set on it. */
function copySlide(section: HTMLElement): HTMLElement {
  const copy = section.cloneNode(true) as HTMLElement;
  for (const name of ['id', 'hidden', 'aria-hidden', 'style']) copy.removeAttribute(name);
  return copy;
}
