/** Decodes a file's bytes as UTF-8, and names the encoding when it is another. */

export interface Decoded {
  readonly text: string;
  readonly fault?: { readonly message: string; readonly hint: string };
}

const largestFileBytes = 4 * 1024 * 1024;
const longestLine = 20_000;

/** Decodes UTF-8 with or without a byte order mark; anything else is a fault, never wrong characters. */
export function decodeText(bytes: Uint8Array): Decoded {
  const fault = (message: string, hint: string): Decoded => ({ text: '', fault: { message, hint } });
  if (bytes.length > largestFileBytes)
    return fault('文件太大（超过 4 MB）', '课件只有文字，检查是不是放错了文件。');
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return fault('文件是 UTF-16 编码', '用编辑器“另存为”UTF-8。');
  }
  const text = tryDecode(bytes, 'utf-8');
  if (text === undefined) {
    const chinese = tryDecode(bytes, 'gb18030');
    const known = chinese !== undefined && /[\u4e00-\u9fff]/.test(chinese);
    return fault(known ? '文件是 GB18030（GBK）编码' : '文件不是 UTF-8 编码', '用编辑器“另存为”UTF-8。');
  }
  if (text.includes('\0')) return fault('文件里有空字符（NUL），不是文本', '检查是不是放错了文件。');
  if (text.split('\n').some((line) => line.length > longestLine)) {
    return fault('有一行超过两万字', '检查是不是放错了文件，或者把长行分开。');
  }
  return { text };
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
