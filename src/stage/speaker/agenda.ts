import { encode } from 'uqr';
import { button, element, shape } from '../element.ts';
import { makeHeading } from '../panels/heading.ts';
import type { Panels } from '../panels/panels.ts';
import { type AgendaRow, formatSpan } from './pace.ts';

export interface AgendaOptions {
  readonly rows: readonly AgendaRow[];
  /** Address of the online twin, or ''. */
  readonly url: string;
  readonly goTo: (slide: string) => void;
}

/** Opens the agenda: planned and actual of every section, a click goes there, a code leads there online. */
export function openAgenda(panels: Panels, { rows, url, goTo }: AgendaOptions): void {
  const code = element('figure', { class: 'code' });
  const showCode = ({ slide, title }: AgendaRow) => code.replaceChildren(...drawCode(url, slide, title));
  const current = rows.filter((row) => row.isCurrent).at(-1) ?? rows[0];
  if (current) showCode(current);
  const body = rows.map((row) => {
    const go = button(row.title, () => {
      panels.close();
      goTo(row.slide);
    });
    const cells = [formatSpan(row.plannedMs), formatSpan(row.spentMs)].map((text) => element('td', {}, text));
    const line = element(
      'tr',
      { class: row.isPart ? 'part' : '' },
      element('th', { scope: 'row' }, go),
      ...cells,
    );
    if (row.isCurrent) line.setAttribute('aria-current', 'true');
    line.dataset.mood = row.spentMs > row.plannedMs ? 'late' : '';
    if (url !== '')
      line.append(
        element(
          'td',
          {},
          button('二维码', () => showCode(row)),
        ),
      );
    return line;
  });
  const heads = ['节', '计划', '实际'].map((text) => element('th', { scope: 'col' }, text));
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...body),
  );
  panels.open({
    name: 'agenda',
    label: '议程',
    children: [makeHeading('议程', panels.close), element('div', { class: 'columns' }, table, code)],
  });
}

function drawCode(url: string, slide: string, title: string): Node[] {
  if (url === '')
    return [element('figcaption', {}, '在 slides/deck.yaml 里填上 url，这里就有每一节在线版的二维码。')];
  const address = `${url.replace(/#.*$/, '')}#/${encodeURIComponent(slide)}`;
  const { data, size } = encode(address, { border: 2 });
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const picture = shape(
    'svg',
    { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': `“${title}”在线版的二维码` },
    shape('rect', { width: size, height: size, class: 'paper' }),
    shape('path', { d: dots.join(''), class: 'dots' }),
  );
  return [picture, element('figcaption', {}, `${title}：${address}`)];
}
