/** Loads the report that lies beside a lesson's text, as its author has it: Word, plain text or Markdown. */
import type { Problem } from '../deck/problem.ts';
import type { SourceFolder } from '../read/folder.ts';
import { decodeReport } from './decode-report.ts';
import { type FileFault, readInside } from './read-inside.ts';

const kinds = ['report.md', 'report.txt', 'report.docx'];
const mostBytes = 20 * 1024 * 1024;

/** Says whether a file is a report, and so no chapter. */
export function isReport(name: string): boolean {
  return kinds.includes(name.toLowerCase());
}

export interface LoadedReport {
  readonly report?: SourceFolder['report'];
  readonly problems: readonly Problem[];
}

/**
 * Loads the first report among a folder's files: Markdown before plain text before Word. A lesson builds without the one
 * that cannot be read.
 */
export async function loadReport(
  folder: string,
  names: readonly string[],
  path: (name: string) => string,
): Promise<LoadedReport> {
  const [name] = kinds.flatMap((kind) => names.filter((one) => one.toLowerCase() === kind).sort());
  if (name === undefined) return { problems: [] };
  const fail = ({ message, hint }: FileFault): LoadedReport => {
    const at = { file: path(name), line: 1, column: 1 };
    return {
      problems: [
        { code: 'unreadable-file', severity: 'warning', at, message: `“${name}”没有读：${message}`, hint },
      ],
    };
  };
  const read = await readInside(folder, name, mostBytes);
  if ('fault' in read) return fail(read.fault);
  const decoded = await (name.toLowerCase().endsWith('.docx')
    ? readWord(read.bytes)
    : decodeReport(read.bytes));
  if ('fault' in decoded) return fail(decoded.fault);
  const { text } = decoded;
  if (text.trim() === '')
    return fail({ message: '里面没有文字', hint: '扫描的图片认不出字，放一份能选中文字的。' });
  return { report: { name, text }, problems: [] };
}

async function readWord(bytes: Uint8Array) {
  const { readWordReport } = await import('./word-report.ts');
  return readWordReport(bytes);
}
