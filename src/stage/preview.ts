/** Pictures of slides: clones of their sections, scaled. No second deck runs for them. */
import { element } from './element.ts';

export interface Preview {
  readonly element: HTMLElement;
  /** Shows a slide with so many of its steps; undefined shows an empty frame. */
  readonly show: (slide: HTMLElement | undefined, step: number) => void;
}

const canvasWidthPx = 1280;

/** Makes a frame that shows slides at any width; it must be in the page to know its size. */
export function createPreview(label: string): Preview {
  const canvas = element('div', { class: 'preview-canvas' });
  const frame = element('div', { class: 'preview', role: 'img', 'aria-label': label }, canvas);
  const scale = () => {
    canvas.style.transform = `scale(${frame.clientWidth / canvasWidthPx})`;
  };
  new ResizeObserver(scale).observe(frame);
  let shown: HTMLElement | undefined;
  return {
    element: frame,
    show(slide, step) {
      if (slide !== shown || slide === undefined)
        canvas.replaceChildren(...(slide ? [cloneSlide(slide)] : []));
      shown = slide;
      const clone = canvas.firstElementChild;
      if (clone) showSteps(clone, step);
    },
  };
}

/** Copies a slide for looking at alone: no identity, no notes, nothing to focus, all of reveal.js's marks gone. */
export function cloneSlide(slide: HTMLElement): HTMLElement {
  const clone = slide.cloneNode(true) as HTMLElement;
  for (const part of clone.querySelectorAll('[id]')) part.removeAttribute('id');
  for (const part of clone.querySelectorAll('.notes, .hidden-text, .chapter-name, .score-table'))
    part.remove();
  for (const name of ['id', 'hidden', 'style', 'aria-hidden', 'aria-label', 'data-fragment'])
    clone.removeAttribute(name);
  clone.classList.remove('past', 'present', 'future');
  clone.setAttribute('inert', '');
  return clone;
}

/** Shows the first `step` steps of a cloned slide and hides the rest. */
export function showSteps(slide: Element, step: number): void {
  for (const fragment of slide.querySelectorAll<HTMLElement>('.fragment'))
    fragment.classList.toggle('visible', Number(fragment.dataset.fragmentIndex) < step);
}
