/** Rows that are longer than their table's header: GFM drops what is too much, here the header gets empty cells. */
import { Tokenizer, type TokenizerObject } from 'marked';

export const wideRows: TokenizerObject = {
  table(source) {
    const [whole = '', header = '', delimiter = '', rows = ''] = this.rules.block.table.exec(source) ?? [];
    const most = Math.max(0, ...rows.split('\n').map(countCells));
    const missing = most - countCells(header);
    if (whole === '' || missing <= 0 || countCells(delimiter) !== countCells(header)) return false;
    const top = `${header}\n${delimiter}`;
    const start = whole.indexOf(top);
    if (start === -1) return false;
    const wider = [header, delimiter].map((row) => lengthen(row, missing)).join('\n');
    const token = Tokenizer.prototype.table.call(
      this,
      whole.replace(top, () => wider),
    );
    return token && { ...token, raw: whole.slice(0, token.raw.length - (wider.length - top.length)) };
  },
};

const outerBars = /^\s*\||(?<!\\)\|\s*$/g;

function countCells(row: string): number {
  return row.trim() === '' ? 0 : row.replaceAll(outerBars, '').replace(/\\./g, '').split('|').length;
}

function lengthen(row: string, missing: number): string {
  const cell = /^[\s|:-]*$/.test(row) ? ' - |' : ' |';
  return `${row.trimEnd().replace(/(?<!\\)\|$/, '')}|${cell.repeat(missing)}`;
}
