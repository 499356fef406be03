/** Sorts and filters the ledger's table; without this it is a plain table in the report's order. */
import { announce, makeElement } from './element.ts';

/** Wires the filters and the column heads, and shows the fact that the address names. */
export function startLedgerTable(document: Document): void {
  const table = document.querySelector<HTMLTableElement>('table.facts');
  const form = document.querySelector<HTMLFormElement>('.ledger-filters');
  const body = table?.tBodies[0];
  if (!table || !form || !body) return;
  const rows = Array.from(body.rows);
  const filter = () => {
    const wanted = readWanted(form);
    for (const row of rows) row.hidden = !wanted.every((wants) => wants(row));
    announce(document, `${rows.filter((row) => !row.hidden).length}条`);
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', filter);
  form.addEventListener('change', filter);
  // The fields are empty only after the event.
  form.addEventListener('reset', () => requestAnimationFrame(filter));
  Array.from(table.tHead?.rows[0]?.cells ?? []).forEach((head, column) => {
    makeSortable(head, () => sortRows(body, rows, head, column));
  });
}

type Wants = (row: HTMLTableRowElement) => boolean;

function readWanted(form: HTMLFormElement): Wants[] {
  const choices = Array.from(form.querySelectorAll('select')).filter(({ value }) => value !== '');
  const words = form.querySelector('input')?.value.trim().toLowerCase() ?? '';
  return [
    (row) => (row.textContent ?? '').toLowerCase().includes(words),
    ...choices.map(
      ({ name, value }): Wants =>
        (row) =>
          (row.dataset[name] ?? '').split(' ').includes(value),
    ),
  ];
}

function makeSortable(head: HTMLTableCellElement, sort: () => void): void {
  const button = makeElement('button', { type: 'button' }, ...Array.from(head.childNodes));
  button.addEventListener('click', sort);
  head.append(button);
}

/** The first press sorts upwards, the second downwards. */
function sortRows(
  body: HTMLTableSectionElement,
  rows: readonly HTMLTableRowElement[],
  head: HTMLTableCellElement,
  column: number,
): void {
  const down = head.getAttribute('aria-sort') === 'ascending';
  for (const cell of Array.from(head.parentElement?.children ?? [])) cell.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const sign = down ? -1 : 1;
  const sorted = [...rows].sort((one, other) => sign * compareCells(one, other, column));
  body.append(...sorted);
}

/** Figures go by their values, paragraphs and slides by their first number, words by pinyin; empty cells come last. */
function compareCells(one: HTMLTableRowElement, other: HTMLTableRowElement, column: number): number {
  const [a, b] = [readKey(one, column), readKey(other, column)];
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a.localeCompare(b, 'zh-CN');
}

function readKey(row: HTMLTableRowElement, column: number): number | string {
  if (column === 0 && row.dataset.value !== undefined) return Number(row.dataset.value);
  const text = row.cells[column]?.textContent ?? '';
  const [, number] = /^第(\d+)/.exec(text) ?? [];
  return number === undefined ? text : Number(number);
}
