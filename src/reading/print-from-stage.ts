/** Printing from the stage gives the reading page's handout: reveal.js shows one slide at a time, paper shows all. */
import { makeElement } from './element.ts';

/** Lays a clean copy of all slides over the stage while the browser prints; until the stage has them the page does. */
export function startStagePrint(
  document: Document,
  readSlides: () => readonly HTMLElement[] | undefined,
): void {
  const { classList } = document.documentElement;
  let copy: HTMLElement | undefined;
  addEventListener('beforeprint', () => {
    if (copy !== undefined) return;
    const sections = readSlides() ?? [...document.querySelectorAll<HTMLElement>('.slides > section.slide')];
    copy = makeElement('main', { class: 'print-copy' }, ...sections.map(copySlide));
    document.body.append(copy);
    classList.remove('canvas');
    classList.add('printing');
  });
  addEventListener('afterprint', () => {
    copy?.remove();
    copy = undefined;
    classList.remove('printing');
    classList.add('canvas');
  });
}

/** Copies a slide without what the stage has set on it. */
function copySlide(section: HTMLElement): HTMLElement {
  const copy = section.cloneNode(true) as HTMLElement;
  for (const name of ['id', 'hidden', 'aria-hidden', 'style']) copy.removeAttribute(name);
  return copy;
}
