import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/export/parts/csv.ts';

const cell = (text: string) => writeCsv([[text]]).slice(1, -2);

describe('writeCsv', () => {
  it('begins with a byte order mark and ends every line as Windows does', () => {
    expect(
      writeCsv([
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ).toBe('\uFEFF甲,乙\r\n1,2\r\n');
  });

  it.each(['=1+1', '+1', '-cmd', '@sum', '\tx', '＝1'])('makes %j safe', (text) => {
    expect(cell(text)).toBe(`'${text}`);
  });

  it.each(['-71.75', '-71.75%', '480', '99.6%', '1+2+N'])('leaves %j as it is', (text) => {
    expect(cell(text)).toBe(text);
  });

  it('quotes commas, quotes and line ends', () => {
    expect(cell('a,b')).toBe('"a,b"');
    expect(cell('说“好”"x"')).toBe('"说“好”""x"""');
    expect(cell('a\nb')).toBe('"a\nb"');
  });
});
