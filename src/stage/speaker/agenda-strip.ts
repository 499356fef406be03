import { element } from '../element.ts';
import { type AgendaRow, formatSpan } from './pace.ts';

export interface AgendaStrip {
  readonly element: HTMLElement;
  readonly update: (rows: readonly AgendaRow[]) => void;
}

/** Makes the short list of chapters with planned and actual times, always in sight. */
export function createAgendaStrip(): AgendaStrip {
  const list = element('ol', { class: 'agenda-strip', 'aria-label': '各节计划和实际' });
  let written = '';
  return {
    element: list,
    update(rows) {
      const chapters = rows.filter((row) => !row.isPart);
      const texts = chapters.map((row) => `${formatSpan(row.spentMs)} / ${formatSpan(row.plannedMs)}`);
      const now = `${texts.join()}${chapters.findIndex((row) => row.isCurrent)}`;
      if (now === written) return;
      written = now;
      list.replaceChildren(
        ...chapters.map((row, at) => {
          const time = element('span', {}, texts[at] ?? '');
          const line = element('li', {}, element('b', {}, row.title), time);
          if (row.isCurrent) line.setAttribute('aria-current', 'true');
          line.dataset.mood = row.plannedMs > 0 && row.spentMs > row.plannedMs ? 'late' : '';
          return line;
        }),
      );
    },
  };
}
