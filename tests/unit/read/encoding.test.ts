import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/read/encoding.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** 课件 in GB18030. */
const gb18030 = Uint8Array.from([0xbf, 0xce, 0xbc, 0xfe]);

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeText(bytes('课件'))).toEqual({ text: '课件' });
    expect(decodeText(bytes('\uFEFF课件'))).toEqual({ text: '课件' });
    expect(decodeText(bytes(''))).toEqual({ text: '' });
  });

  const faults: [string, Uint8Array, string][] = [
    ['GB18030', gb18030, '文件是 GB18030（GBK）编码'],
    ['UTF-16 little endian', Uint8Array.from([0xff, 0xfe, 0xbe, 0x8b]), '文件是 UTF-16 编码'],
    ['UTF-16 big endian', Uint8Array.from([0xfe, 0xff, 0x8b, 0xbe]), '文件是 UTF-16 编码'],
    ['neither', Uint8Array.from([0x61, 0xff, 0xff]), '文件不是 UTF-8 编码'],
    ['a NUL', bytes('甲\0乙'), '文件里有空字符（NUL），不是文本'],
    ['10 MB', bytes('a\n'.repeat(5_000_000)), '文件太大（超过 4 MB）'],
    ['a long line', bytes(`甲\n${'a'.repeat(30_000)}`), '有一行超过两万字'],
  ];
  it.each(faults)('names %s', (_, given, message) => {
    const { text, fault } = decodeText(given);
    expect(text).toBe('');
    expect(fault?.message).toBe(message);
  });
});
