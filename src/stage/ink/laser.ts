import { element } from '../element.ts';

export interface Laser {
  /** Turns the dot that follows the pointer on or off. */
  readonly setActive: (active: boolean) => void;
  /** Puts the dot at a place of the canvas, for the speaker window's pointer; undefined takes it away. */
  readonly point: (at: { readonly x: number; readonly y: number } | undefined) => void;
}

/** Makes the red dot over a stage; `canvas` is what the slides' px refer to. */
export function createLaser(root: HTMLElement, canvas: HTMLElement): Laser {
  const dot = element('div', { class: 'laser', 'aria-hidden': 'true' });
  dot.hidden = true;
  document.body.append(dot);
  let active = false;
  const put = (left: number, top: number) => {
    dot.hidden = false;
    dot.style.transform = `translate(${left}px, ${top}px)`;
  };
  root.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (active) put(clientX, clientY);
  });
  return {
    setActive(value) {
      active = value;
      root.classList.toggle('pointing', value);
      if (!value) dot.hidden = true;
    },
    point(at) {
      if (at === undefined) {
        dot.hidden = !active;
        return;
      }
      const { left, top, width } = canvas.getBoundingClientRect();
      const scale = width / 1280;
      put(left + at.x * scale, top + at.y * scale);
    },
  };
}
