import { button, element } from '../element.ts';
import type { SettingsStore } from '../settings.ts';

export interface NotesPane {
  readonly element: HTMLElement;
  readonly show: (slide: HTMLElement | undefined) => void;
  /** Makes the letters larger or smaller. */
  readonly resize: (direction: 1 | -1) => void;
}

/** Makes the pane of the speaker's notes. */
export function createNotesPane(settings: SettingsStore): NotesPane {
  const text = element('div', { class: 'text', tabindex: '0' });
  const resize = (direction: 1 | -1) => {
    const { notesPx } = settings.read();
    settings.change({ notesPx: Math.max(16, Math.min(60, notesPx + direction * 2)) });
    apply();
  };
  const apply = () => {
    text.style.fontSize = `${settings.read().notesPx}px`;
  };
  apply();
  const head = element(
    'header',
    {},
    element('h3', {}, '讲稿'),
    button('A−', () => resize(-1), { title: '讲稿小一号' }),
    button('A+', () => resize(1), { title: '讲稿大一号' }),
  );
  return {
    element: element('section', { class: 'notes-pane', 'aria-label': '讲稿' }, head, text),
    show(slide) {
      const notes = slide?.querySelector('.notes');
      const copies = notes ? [...notes.cloneNode(true).childNodes] : [];
      text.replaceChildren(
        ...(copies.length > 0 ? copies : [element('p', { class: 'none' }, '这一页没有讲稿。')]),
      );
      text.scrollTop = 0;
    },
    resize,
  };
}
