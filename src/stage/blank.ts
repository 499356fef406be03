import { element } from './element.ts';
import type { Blank } from './link/message.ts';

export interface BlankScreen {
  readonly read: () => Blank;
  /** Blanks the screen, or shows it again when it is blank in this colour. */
  readonly toggle: (colour: 'black' | 'white') => void;
  /** Says whether there was anything to lift. */
  readonly lift: () => boolean;
}

/** Covers the stage in black or white, so that the room looks at the speaker. */
export function createBlankScreen(root: HTMLElement, changed: () => void): BlankScreen {
  const cover = element('div', { class: 'blank', 'aria-hidden': 'true' });
  cover.hidden = true;
  root.append(cover);
  let blank: Blank = 'none';
  const set = (value: Blank) => {
    blank = value;
    cover.hidden = value === 'none';
    cover.dataset.colour = value;
    changed();
  };
  return {
    read: () => blank,
    toggle: (colour) => set(blank === colour ? 'none' : colour),
    lift() {
      const wasBlank = blank !== 'none';
      if (wasBlank) set('none');
      return wasBlank;
    },
  };
}
