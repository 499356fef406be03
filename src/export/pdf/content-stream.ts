/** Splits a page's content stream into its operators, with their places, and leaves their meaning alone. */
import { deflateSync, inflateSync } from 'node:zlib';
import {
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** Takes an object for what a page draws by its name; undefined when it is an image or something else. */
export function asForm(object: PDFObject | undefined): PDFRawStream | undefined {
  const isForm =
    object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
  return isForm ? object : undefined;
}

/** Reads a stream, a character for each byte; what would not become smaller is not compressed. */
export function readStream({ dict, contents }: PDFRawStream): string {
  const bytes = dict.has(PDFName.of('Filter')) ? inflateSync(contents) : Buffer.from(contents);
  return bytes.toString('latin1');
}

export interface Operation {
  readonly operator: string;
  /** Where its first operand (or the operator itself) begins. */
  readonly start: number;
  /** Just past the operator. */
  readonly end: number;
  /** The last operand as it is written; '' when there is none. */
  readonly operand: string;
}

/** White space and comments, then a token; of a string only the parenthesis that opens it. */
const tokenPattern =
  /(?:[\0\t\n\f\r ]|%[^\r\n]*)*(<<|>>|<[^>]*>|\/?[^\0\t\n\f\r ()<>[\]{}/%]+|[()[\]{}/<>])/y;
const operatorPattern = /^[A-Za-z'"][A-Za-z0-9*]*$/;
const constants = new Set(['true', 'false', 'null']);

/**
 * Reads the operators of a content stream in order.
 *
 * @param stream - A character for each byte.
 * @throws {Error} at an inline image, whose bytes can't be told from operators; Chromium writes none.
 */
export function readOperations(stream: string): Operation[] {
  const operations: Operation[] = [];
  const pattern = new RegExp(tokenPattern);
  let start = -1;
  let operand = '';
  for (let match = pattern.exec(stream); match !== null; match = pattern.exec(stream)) {
    const token = match[1] as string;
    const end = pattern.lastIndex;
    if (start < 0) start = end - token.length;
    if (operatorPattern.test(token) && !constants.has(token)) {
      if (token === 'BI') throw new Error('inline image in a content stream');
      operations.push({ operator: token, start, end, operand });
      start = -1;
      operand = '';
      continue;
    }
    if (token === '(') pattern.lastIndex = endOfString(stream, end - 1);
    operand = token;
  }
  return operations;
}

function endOfString(stream: string, start: number): number {
  let depth = 0;
  for (let at = start; at < stream.length; at += 1) {
    const character = stream[at];
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return stream.length;
}

/** Puts another text into a stream, compressed. */
export function replaceStream(pdf: PDFDocument, ref: PDFRef, text: string): void {
  const { dict } = pdf.context.lookup(ref, PDFStream);
  const kept = dict.entries().map(([key, value]) => [key.decodeText(), value] as const);
  const entries = Object.fromEntries(
    kept.filter(([key]) => !['Length', 'Filter', 'DecodeParms'].includes(key)),
  );
  const packed = deflateSync(Buffer.from(text, 'latin1'));
  pdf.context.assign(ref, pdf.context.stream(packed, { ...entries, Filter: 'FlateDecode' }));
}

/** What takes the place of a part of a text; an insertion ends where it starts. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap. */
export function applyEdits(whole: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(whole.slice(from, start), text);
    from = end;
  }
  return [...parts, whole.slice(from)].join('');
}
