/** Panels that cover the stage for a moment: help, map, overview, search, hints. One at a time. */
import { element } from '../element.ts';
import { nameKey } from '../key-table.ts';

export interface PanelContent {
  /** Its name, for toggling and for styles. */
  readonly name: string;
  /** Its title, read out as it opens. */
  readonly label: string;
  readonly children: readonly Node[];
  /** Takes a key by its name; true when that was all there is to do. */
  readonly onKey?: (keyName: string) => boolean;
  /** What gets the focus; the panel itself without it. */
  readonly focus?: HTMLElement;
}

export interface Panels {
  readonly open: (content: PanelContent) => void;
  /** Says whether there was one to close. */
  readonly close: () => boolean;
  /** Name of the open panel, or undefined. */
  readonly current: () => string | undefined;
}

/**
 * Makes the panels of a window.
 *
 * @param passOn - Gets the keys with which a clicker goes on: the panel closes then, so that it never derails.
 */
export function createPanels(root: HTMLElement, passOn: (event: KeyboardEvent) => void): Panels {
  const dialog = element('dialog', { class: 'panel', tabindex: '-1' });
  root.append(dialog);
  let current: PanelContent | undefined;
  const clear = () => {
    current = undefined;
    dialog.replaceChildren();
  };
  const close = (): boolean => {
    if (!dialog.open) return false;
    dialog.close();
    clear();
    return true;
  };
  // The event comes late: another panel may have opened meanwhile.
  dialog.addEventListener('close', () => {
    if (!dialog.open) clear();
  });
  dialog.addEventListener('keydown', (event) => {
    const name = nameKey(event);
    if (name === 'PageDown' || name === 'PageUp' || name === 'F5' || name === 'Shift+F5') {
      event.preventDefault();
      close();
      passOn(event);
    } else if (name === 'Escape' && !event.isComposing) {
      // Left to itself the browser closes the panel now and gives the focus back a frame later.
      event.preventDefault();
      close();
    } else if (current?.onKey?.(name)) event.preventDefault();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  return {
    open(content) {
      if (dialog.open) dialog.close();
      dialog.replaceChildren(...content.children);
      dialog.dataset.name = content.name;
      dialog.setAttribute('aria-label', content.label);
      current = content;
      dialog.showModal();
      (content.focus ?? dialog).focus();
    },
    close,
    // The browser closes it by itself on Esc, and says so only later.
    current: () => (dialog.open ? current?.name : undefined),
  };
}
