export interface Zoom {
  /** Enlarges what is under the pointer, or makes it smaller again. */
  readonly change: (direction: 1 | -1) => void;
  /** Says whether there was anything to undo. */
  readonly reset: () => boolean;
}

const factor = 1.5;
const most = 4;

/** Enlarges the canvas around the pointer. */
export function createZoom(root: HTMLElement): Zoom {
  let scale = 1;
  let origin = '50% 50%';
  let pointer = origin;
  root.addEventListener('pointermove', ({ clientX, clientY }) => {
    pointer = `${clientX}px ${clientY}px`;
  });
  const apply = () => {
    root.style.transformOrigin = origin;
    root.style.transform = scale === 1 ? '' : `scale(${scale})`;
  };
  return {
    change(direction) {
      // The first step chooses the place; later ones stay with it, as the pointer's place has moved then.
      if (scale === 1) origin = pointer;
      scale = Math.max(1, Math.min(most, direction > 0 ? scale * factor : scale / factor));
      if (scale < 1.01) scale = 1;
      apply();
    },
    reset() {
      if (scale === 1) return false;
      scale = 1;
      apply();
      return true;
    },
  };
}
