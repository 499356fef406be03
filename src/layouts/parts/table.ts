/** Writes tables: columns of figures stand at the right, their decimal points in line; totals have weight. */
import type { Cell, Table } from '../../deck/content.ts';
import { type Html, html, nothing } from '../../deck/html.ts';
import { plainText } from '../../deck/plain-text.ts';
import type { Writer } from '../layout.ts';

const figure = /^[-−+＋约近超]?[\d,]*\d(?:\.(?<decimals>\d+))?(?:[%‰％]|\D{0,4})$/u;
const blank = /^[\s—–―\-/／无]*$/u;
const total = /^\s*(?:合计|总计|小计|共计|累计|总数)/u;

const wordsOf = (cell: Cell | undefined) => plainText(cell?.children ?? []).trim();

interface Column {
  readonly align: string;
  /** The most digits behind a decimal point; undefined where the column holds anything but figures. */
  readonly decimals: number | undefined;
}

/** Columns that have room side by side on a phone. */
const mostOnPhone = 3;

/** Writes a table; `classes` say how large it is. */
export function writeTable(table: Table, writer: Writer, classes = ''): Html {
  const columns = table.header.map((_, index) => readColumn(table, index));
  const key = table.rows.flat().find(isKey);
  // On a phone a row of many columns is a card, where each cell says what it is.
  const isCard = columns.length > mostOnPhone;
  const label = (index: number) =>
    isCard && index > 0 ? html` data-label="${wordsOf(table.header[index])}"` : nothing;
  const name = (column: Column | undefined) =>
    column === undefined || column.align === 'left' ? '' : `align-${column.align}`;
  const head = table.header.map((cell, index) =>
    cell.children.length === 0
      ? html`<td></td>` // it heads nothing
      : html`<th scope="col"${writer.attributes({}, name(columns[index]))}>${writer.inlines(cell.children)}</th>`,
  );
  // A head that says nothing is none.
  const hasHead = table.header.some(({ children }) => children.length > 0);
  const rows = table.rows.map((row) => {
    const isTotal = total.test(wordsOf(row[0]));
    const cells = row.map((cell, index) => {
      const names = [name(columns[index]), isTotal ? 'bold' : '', cell === key ? 'key' : ''];
      const className = names.filter((one) => one !== '').join(' ');
      return html`<td${writer.attributes({}, className)}${label(index)}>${writer.inlines(cell.children)}${padDecimals(cell, columns[index])}</td>`;
    });
    return html`<tr${writer.attributes({}, isTotal ? 'total' : '')}>${cells}</tr>`;
  });
  return html`<table${writer.attributes(table, isCard ? `${classes} cards`.trim() : classes)}>${hasHead ? html`<thead><tr>${head}</tr></thead>` : nothing}<tbody>${rows}</tbody></table>`;
}

function readColumn({ align, rows }: Table, index: number): Column {
  const words = rows.map((row) => wordsOf(row[index])).filter((word) => !blank.test(word));
  const isFigures = words.length > 0 && words.every((word) => figure.test(word));
  const decimals = isFigures ? Math.max(...words.map(countDecimals)) : undefined;
  return { align: align[index] ?? (isFigures ? 'right' : 'left'), decimals };
}

function countDecimals(words: string): number {
  return figure.exec(words)?.groups?.decimals?.length ?? 0;
}

/** Leaves the room of the decimals that others of the column have. */
function padDecimals(cell: Cell, column: Column | undefined): Html {
  const words = wordsOf(cell);
  if (column?.align !== 'right' || column.decimals === undefined || !figure.test(words)) return nothing;
  const own = countDecimals(words);
  const point = own === 0 && column.decimals > 0 ? html`<span class="pad point"></span>` : nothing;
  return html`${point}${Array.from({ length: column.decimals - own }, () => html`<span class="pad"></span>`)}`;
}

/** The one figure that its author has set off; more than one red figure would be none. */
function isKey(cell: Cell): boolean {
  return cell.children.some(({ kind }) => kind === 'strong' || kind === 'mark') && /\d/.test(wordsOf(cell));
}

/** Ems of the widest cell of a column: a Han character is one, what is narrower about half. */
function measure(words: string): number {
  return [...words].reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 1 : 0.56), 0);
}

const widthPx = 1120;
const heightPx = 428;

/** Heights of a row, from the one that stands best to the least. */
const rowsPx = { airy: 80, roomy: 64, usual: 52, small: 44, close: 0 } as const;

/** Chooses the largest type in which a table with lines of text beside it has room; never below 24 px. */
export function sizeTable(table: Table, lines: number): string {
  const columns = table.header.map((cell, index) =>
    Math.max(measure(wordsOf(cell)), ...table.rows.map((row) => measure(wordsOf(row[index])))),
  );
  const ems = columns.reduce((sum, width) => sum + width, 0);
  const isLarge = ems * 28 + 40 * columns.length <= widthPx;
  const isWide = ems * 24 + 30 * columns.length > widthPx;
  const wraps = isWide ? Math.ceil((ems * 24 + 14 * columns.length) / widthPx) : 1;
  const room = (heightPx - lines * 40) / (table.rows.length + 1) - (wraps - 1) * 31;
  const [row = 'close'] = Object.entries(rowsPx).find(([, rowPx]) => rowPx <= room) ?? [];
  const type = isLarge && row !== 'small' && row !== 'close' ? 'large' : isWide ? 'wide' : '';
  return type === '' ? row : `${type} ${row}`;
}
