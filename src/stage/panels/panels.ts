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

/** Keys with which a clicker goes on: a panel closes then and lets them through, so that a clicker never derails. */
const clickerKeys = ['PageDown', 'PageUp', 'F5', 'Shift+F5'];

/** Makes the panels of a window. They get its keys first, so make them before anything else listens. */
export function createPanels(root: HTMLElement): Panels {
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
  /** Says whether the key was the panel's. */
  const takeKey = (name: string): boolean => {
    // Left to itself the browser closes the panel on Esc and gives the focus back a frame later.
    if (name === 'Escape') return close();
    if (clickerKeys.includes(name)) close();
    return current?.onKey?.(name) ?? false;
  };
  listenFirst(root.ownerDocument, (event) => dialog.open && !event.isComposing && takeKey(nameKey(event)));
  // The event comes late: another panel may have opened meanwhile.
  dialog.addEventListener('close', () => {
    if (!dialog.open) clear();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && isBeside(dialog, event)) close();
  });
  return {
    open(content) {
      if (dialog.open) dialog.close();
      current = content;
      show(dialog, content);
    },
    close,
    // The browser closes it by itself on Esc, and says so only later.
    current: () => (dialog.open ? current?.name : undefined),
  };
}

function show(dialog: HTMLDialogElement, { name, label, children, focus = dialog }: PanelContent): void {
  dialog.replaceChildren(...children);
  dialog.dataset.name = name;
  dialog.setAttribute('aria-label', label);
  dialog.showModal();
  focus.focus();
}

/** Gives keys to `take` before anybody else; what it takes nobody else gets. */
function listenFirst(document: Document, take: (event: KeyboardEvent) => boolean): void {
  const onKey = (event: KeyboardEvent) => {
    if (!take(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('keydown', onKey, true);
}

/** A click on what lies behind a panel counts as one on the panel. */
function isBeside(panel: Element, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = panel.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
