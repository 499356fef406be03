/** Finds what paints in a content stream without saying anything. */
import type { Operation } from './content-stream.ts';
import { createHeightReader } from './text-height.ts';

/** A stream and its operations. */
export interface Content {
  /** A character for each byte. */
  readonly text: string;
  readonly operations: readonly Operation[];
}

/** What a stream draws by name. */
export interface Drawn {
  /** Finds the form that a `Do` names; undefined for an image. */
  readonly form: (operand: string) => Content | undefined;
}

/** Painting outside of marked content: a path with its construction, or a text from its beginning to its end. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Of a text: how far above the page's lower edge it begins. */
  readonly heightPt?: number;
}

/** What a stream has of it. */
export interface Decoration {
  readonly spans: Span[];
  /** Marked content without text or pictures. */
  readonly marks: { readonly operation: Operation; readonly mcid: number }[];
}

/** Finds the painting outside of marked content, and marked content that only paints. */
export function findDecoration({ text, operations }: Content, drawn: Drawn): Decoration {
  const found: Decoration = { spans: [], marks: [] };
  const open: { operation: Operation; means: boolean }[] = [];
  const reader = createHeightReader(text);
  let pathStart = -1;
  let unmarked: { start: number; heightPt?: number } | undefined;
  for (const operation of operations) {
    const { operator, start, end } = operation;
    const innermost = open.at(-1);
    reader.follow(operation);
    if (operator === 'BDC' || operator === 'BMC') open.push({ operation, means: false });
    else if (operator === 'EMC') {
      const closed = open.pop();
      const mcid = closed === undefined ? undefined : readMcid(text, closed.operation);
      if (closed?.means === false && mcid !== undefined)
        found.marks.push({ operation: closed.operation, mcid });
    } else if (innermost !== undefined) innermost.means ||= meansSomething(operation, drawn);
    // Chromium marks whole text objects only, so one that begins outside of marks ends there.
    else if (operator === 'BT') unmarked = { start };
    else if (operator === 'ET') {
      if (unmarked?.heightPt !== undefined) found.spans.push({ ...unmarked, end });
      unmarked = undefined;
    } else if (writers.has(operator) && unmarked) unmarked.heightPt ??= reader.heightPt();
    else if (pathStarters.has(operator) && pathStart < 0) pathStart = start;
    else if (operator === 'n') pathStart = -1;
    else if (painters.has(operator)) {
      found.spans.push({ start: pathStart < 0 ? start : pathStart, end });
      pathStart = -1;
    } else if (paintsUnmarked(operation, drawn)) found.spans.push({ start, end });
  }
  return found;
}

const pathStarters = new Set(['m', 're']);
const painters = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const marks = new Set(['BDC', 'BMC']);
const writers = new Set(['Tj', 'TJ', "'", '"']);

function readMcid(text: string, { start, end }: Operation): number | undefined {
  const number = /\/MCID\s+(\d+)/.exec(text.slice(start, end))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Text, pictures and shadings say something; a form does when there is text in it. */
function meansSomething({ operator, operand }: Operation, drawn: Drawn): boolean {
  if (operator !== 'Do') return operator === 'sh' || writers.has(operator);
  const form = drawn.form(operand);
  return form === undefined || hasOperator(form, writers);
}

/** A form that has marks of its own is left to them. */
function paintsUnmarked({ operator, operand }: Operation, drawn: Drawn): boolean {
  if (operator !== 'Do') return operator === 'sh';
  const form = drawn.form(operand);
  return form === undefined || !hasMarks(form);
}

/** Says whether a stream has marked content of its own. */
export function hasMarks(content: Content): boolean {
  return hasOperator(content, marks);
}

function hasOperator({ operations }: Content, operators: ReadonlySet<string>): boolean {
  return operations.some(({ operator }) => operators.has(operator));
}
