/** The slides of a deck in order, whether they are on the page, kept off it, or still text. */

export interface Slides {
  readonly count: () => number;
  readonly at: (index: number) => HTMLElement | undefined;
  /** Where a slide is, by its id; -1 where there is none. */
  readonly indexOf: (id: string) => number;
  /** All of them: for what shows or searches the whole deck, as each that was text is made for it. */
  readonly all: () => readonly HTMLElement[];
}

export interface SlideList extends Slides {
  readonly replace: (slides: readonly HTMLElement[]) => void;
}

/**
 * Lists the slides below an element. A long deck's file holds those after the first as text, each in a `noscript`:
 * a browser reads text many times as fast as elements, and without scripts it shows the slides all the same.
 */
export function listSlides(canvas: Element): SlideList {
  let entries = [...canvas.querySelectorAll<HTMLElement>(':scope > section, :scope > noscript')];
  let indices = readIndices(entries);
  const at = (index: number): HTMLElement | undefined => {
    const entry = entries[index];
    if (entry?.localName !== 'noscript') return entry;
    const slide = parseSlide(entry.textContent ?? '');
    if (slide) entries[index] = slide;
    return slide;
  };
  return {
    count: () => entries.length,
    at,
    indexOf: (id) => indices.get(id) ?? -1,
    all: () => entries.flatMap((_, index) => at(index) ?? []),
    replace(slides) {
      entries = [...slides];
      indices = readIndices(entries);
    },
  };
}

function readIndices(entries: readonly HTMLElement[]): Map<string, number> {
  return new Map(entries.map((entry, index) => [entry.dataset.slide ?? entry.id, index]));
}

function parseSlide(text: string): HTMLElement | undefined {
  const template = document.createElement('template');
  template.innerHTML = text;
  return template.content.querySelector<HTMLElement>('section') ?? undefined;
}
