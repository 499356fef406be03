/** Writes CSV for WPS and Excel: with a byte order mark, CRLF, and no cell that they would compute. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

function writeCell(text: string): string {
  // An apostrophe keeps table programs from taking the cell for a formula; a number is shown as it is written.
  const isNumber = /^-?\d+(\.\d+)?%?$/.test(text);
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) && !isNumber ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
