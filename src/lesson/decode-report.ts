/** Decodes a report's text, whichever program wrote it. */
import type { FileFault } from './read-inside.ts';

export type ReportText = { readonly text: string } | { readonly fault: FileFault };

/** Decodes UTF-8, UTF-16 with a byte order mark, and GB 18030; anything else is a fault, never wrong characters. */
export function decodeReport(bytes: Uint8Array): ReportText {
  const encodings = listEncodings(bytes);
  for (const encoding of encodings) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined && !text.includes('\0')) return { text };
  }
  const fault = {
    message: '不是文本，或者编码认不出来',
    hint: '用记事本或编辑器打开，“另存为”UTF-8 编码的 report.txt。',
  };
  return { fault };
}

function listEncodings([first, second]: Uint8Array): readonly string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
