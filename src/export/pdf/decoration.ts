/** Finds what paints in a content stream without saying anything. */
import type { Operation } from './content-stream.ts';

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

/** What a stream has of it. */
export interface Decoration {
  /** Painting outside of marked content: where it begins and ends, a path with its construction. */
  readonly spans: [number, number][];
  /** Marked content without text or pictures. */
  readonly marks: { readonly operation: Operation; readonly mcid: number }[];
}

/** Finds the painting outside of marked content, and marked content that only paints. */
export function findDecoration({ text, operations }: Content, drawn: Drawn): Decoration {
  const found: Decoration = { spans: [], marks: [] };
  const open: { operation: Operation; means: boolean }[] = [];
  let pathStart = -1;
  for (const operation of operations) {
    const { operator, start, end } = operation;
    const innermost = open.at(-1);
    if (operator === 'BDC' || operator === 'BMC') open.push({ operation, means: false });
    else if (operator === 'EMC') {
      const closed = open.pop();
      const mcid = closed === undefined ? undefined : readMcid(text, closed.operation);
      if (closed?.means === false && mcid !== undefined)
        found.marks.push({ operation: closed.operation, mcid });
    } else if (innermost !== undefined) innermost.means ||= meansSomething(operation, drawn);
    else if (pathStarters.has(operator) && pathStart < 0) pathStart = start;
    else if (operator === 'n') pathStart = -1;
    else if (painters.has(operator)) {
      found.spans.push([pathStart < 0 ? start : pathStart, end]);
      pathStart = -1;
    } else if (paintsUnmarked(operation, drawn)) found.spans.push([start, end]);
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
  if (operator !== 'Do') return operator === 'sh' || writers.has(operator);
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
