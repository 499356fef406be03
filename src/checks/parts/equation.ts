/** Reads and works out equations such as `guards = 3 * guards-quarter`. */

/** A word of an equation: a name, a number or a sign, with its place in the text. */
export interface Term {
  readonly text: string;
  readonly index: number;
}

export interface Equation {
  readonly names: readonly Term[];
  /** Names that stand in a sum or difference. */
  readonly added: ReadonlySet<string>;
  /** Works out both sides. */
  readonly solve: (values: Values) => { left: number; right: number };
}

type Values = ReadonlyMap<string, number>;
type Expression = (values: Values) => number;

interface Cursor {
  readonly terms: readonly Term[];
  readonly added: Set<string>;
  next: number;
}

// A minus stands between spaces, as a hyphen is part of a name.
const termPattern = /\s*([\p{L}_][\p{L}\p{N}_-]*|\d+(?:\.\d+)?|[-=+*/()])/uy;
const deepestNesting = 20;

/** Reads an equation with + - * / and brackets; undefined when the text is none. */
export function readEquation(text: string): Equation | undefined {
  const terms = splitTerms(text.trim());
  if (terms === undefined) return undefined;
  const cursor: Cursor = { terms, added: new Set(), next: 0 };
  const left = readSum(cursor, 0);
  if (!left || take(cursor) !== '=') return undefined;
  const right = readSum(cursor, 0);
  if (!right || cursor.next < terms.length) return undefined;
  return {
    names: terms.filter((term) => isName(term.text)),
    added: cursor.added,
    solve: (values) => ({ left: left(values), right: right(values) }),
  };
}

function splitTerms(text: string): Term[] | undefined {
  const terms: Term[] = [];
  const pattern = new RegExp(termPattern);
  while (pattern.lastIndex < text.length) {
    const term = pattern.exec(text)?.[1];
    if (term === undefined) return undefined;
    terms.push({ text: term, index: pattern.lastIndex - term.length });
  }
  return terms;
}

function readSum(cursor: Cursor, depth: number): Expression | undefined {
  const first = cursor.next;
  let sum = readProduct(cursor, depth);
  let isSum = false;
  while (sum && (peek(cursor) === '+' || peek(cursor) === '-')) {
    const sign = take(cursor) === '+' ? 1 : -1;
    const left = sum;
    const right = readProduct(cursor, depth);
    sum = right && ((values) => left(values) + sign * right(values));
    isSum = true;
  }
  const names = cursor.terms.slice(first, cursor.next).filter((term) => isName(term.text));
  if (isSum) for (const { text } of names) cursor.added.add(text);
  return sum;
}

function readProduct(cursor: Cursor, depth: number): Expression | undefined {
  let product = readFactor(cursor, depth);
  while (product && (peek(cursor) === '*' || peek(cursor) === '/')) {
    const times = take(cursor) === '*';
    const left = product;
    const right = readFactor(cursor, depth);
    product = right && ((values) => (times ? left(values) * right(values) : left(values) / right(values)));
  }
  return product;
}

function readFactor(cursor: Cursor, depth: number): Expression | undefined {
  const word = take(cursor);
  if (word === '(' && depth < deepestNesting) {
    const inside = readSum(cursor, depth + 1);
    return take(cursor) === ')' ? inside : undefined;
  }
  if (isName(word)) return (values) => values.get(word) ?? Number.NaN;
  return /^\d/.test(word) ? () => Number(word) : undefined;
}

function peek({ terms, next }: Cursor): string {
  return terms[next]?.text ?? '';
}

function take(cursor: Cursor): string {
  const word = peek(cursor);
  cursor.next++;
  return word;
}

function isName(word: string): boolean {
  return /^[\p{L}_]/u.test(word);
}
