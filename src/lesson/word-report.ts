/** Reads the words of a Word file; loaded only for one. */
import mammoth from 'mammoth';
import { decodeReferences } from '../read/character-references.ts';
import type { ReportText } from './decode-report.ts';

/** Programs of before 2007 write their files, and today's write encrypted ones, in this container. */
const oldContainer = [0xd0, 0xcf, 0x11, 0xe0];

/** Returns the words with a line for each paragraph and for each row of a table. */
export async function readWordReport(bytes: Uint8Array): Promise<ReportText> {
  const fail = (message: string, hint: string): ReportText => ({ fault: { message, hint } });
  if (bytes.length === 0) return fail('文件是空的', '检查是不是没有拷完，重新放一份。');
  if (oldContainer.every((byte, index) => bytes[index] === byte))
    return fail('是旧版 Word 文件，或者加了密码', '用 Word 或 WPS 打开，去掉密码，“另存为”.docx。');
  try {
    const noPicture = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: noPicture },
    );
    return { text: writeLines(value) };
  } catch {
    return fail('不是 Word 文件，或者坏了', '用 Word 或 WPS 打开，“另存为”.docx；打不开的，重新要一份。');
  }
}

/** Only mammoth's own tags are in it: words have their marks escaped. */
function writeLines(html: string): string {
  const rows = html.replace(/<tr>.*?<\/tr>/gs, (row) => {
    const cells = row.split(/<\/t[dh]>/).slice(0, -1);
    return `${cells.map((cell) => stripTags(cell.replace(/<\/p>(?=.*<p>)/gs, ' '))).join(' | ')}\n`;
  });
  return decodeReferences(stripTags(rows.replace(/<br \/>|<\/(?:p|li|h[1-6]|div)>/g, '\n')));
}

function stripTags(html: string): string {
  return html.replace(/<[^>]*>/g, '');
}
