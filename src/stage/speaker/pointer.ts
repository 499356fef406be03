/** Points at the stage from the speaker's picture of it. */
export function followPointer(
  picture: HTMLElement,
  point: (at: { readonly x: number; readonly y: number } | undefined) => void,
): { readonly toggle: () => void } {
  let active = false;
  picture.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!active) return;
    const { left, top, width } = picture.getBoundingClientRect();
    const scale = 1280 / width;
    point({ x: Math.round((clientX - left) * scale), y: Math.round((clientY - top) * scale) });
  });
  picture.addEventListener('pointerleave', () => {
    if (active) point(undefined);
  });
  return {
    toggle() {
      active = !active;
      picture.classList.toggle('pointing', active);
      if (!active) point(undefined);
    },
  };
}
