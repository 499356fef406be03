/** Splits a page's content stream into its operators, with their places, and leaves their meaning alone. */

export interface Operation {
  readonly operator: string;
  /** Where its first operand (or the operator itself) begins. */
  readonly start: number;
  /** Just past the operator. */
  readonly end: number;
  /** The last operand as it is written; '' when there is none. */
  readonly operand: string;
}

const whitespace = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));
const code = (character: string) => character.charCodeAt(0);

/**
 * Reads the operators of a content stream in order.
 *
 * @throws {Error} at an inline image, whose bytes can't be told from operators; Chromium writes none.
 */
export function readOperations(stream: Uint8Array): Operation[] {
  const operations: Operation[] = [];
  let start = -1;
  let operand = '';
  let at = 0;
  while (at < stream.length) {
    const byte = stream[at] as number;
    if (whitespace.has(byte)) at += 1;
    else {
      const end = endOfToken(stream, at);
      if (start < 0) start = at;
      const token = latin1(stream, at, end);
      if (isOperator(token)) {
        if (token === 'BI') throw new Error('inline image in a content stream');
        operations.push({ operator: token, start, end, operand });
        start = -1;
        operand = '';
      } else operand = token;
      at = end;
    }
  }
  return operations;
}

function isOperator(token: string): boolean {
  return /^[A-Za-z'"][A-Za-z0-9*]*$/.test(token) && !['true', 'false', 'null'].includes(token);
}

function endOfToken(stream: Uint8Array, start: number): number {
  const byte = stream[start] as number;
  if (byte === code('(')) return endOfString(stream, start);
  if (byte === code('<') && stream[start + 1] !== code('<')) return stream.indexOf(code('>'), start) + 1;
  if (byte === code('%')) return endOfComment(stream, start);
  if (byte === code('<') || byte === code('>')) return start + 2;
  if (delimiters.has(byte) && byte !== code('/')) return start + 1;
  let at = start + 1;
  while (at < stream.length && !whitespace.has(stream[at] as number) && !delimiters.has(stream[at] as number))
    at += 1;
  return at;
}

function endOfString(stream: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < stream.length; at += 1) {
    const byte = stream[at];
    if (byte === code('\\')) at += 1;
    else if (byte === code('(')) depth += 1;
    else if (byte === code(')')) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return stream.length;
}

function endOfComment(stream: Uint8Array, start: number): number {
  let at = start;
  while (at < stream.length && stream[at] !== 10 && stream[at] !== 13) at += 1;
  return at;
}

function latin1(stream: Uint8Array, start: number, end: number): string {
  return Buffer.from(stream.buffer, stream.byteOffset + start, end - start).toString('latin1');
}
