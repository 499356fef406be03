/** Reads YAML against a schema and says of every mistake where it stands in the file. */
import * as v from 'valibot';
import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Position } from '../deck/position.ts';
import type { Problem, ProblemCode } from '../deck/problem.ts';
import { suggestHint } from '../deck/suggest.ts';

/** A piece of YAML: a whole file, or the front matter of a slide. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** Line of the file on which the text begins. */
  readonly line: number;
}

type Path = readonly (string | number)[];

export interface YamlResult<T> {
  /** Undefined when the text could not be read, or breaks the schema. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** Finds where the value at a path stands; the start of the text when it stands nowhere. */
  readonly locate: (path: Path) => Position;
}

/** Reads YAML text; all syntax errors and all breaches of the schema are reported, none thrown. */
export function readYaml<S extends v.GenericSchema>(
  source: YamlSource,
  schema: S,
): YamlResult<v.InferOutput<S>> {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place: Place = (offset, length = 1) => {
    const { line, col } = lines.linePos(Math.min(offset, source.text.length));
    return { file: source.file, line: line + source.line - 1, column: Math.max(1, col), length };
  };
  const locate = (path: Path): Position => locateNode(document, path, place);
  const syntax = [...document.errors, ...document.warnings].map((error): Problem => {
    const [start, end] = error.pos;
    return problem(
      'yaml-syntax',
      place(start, Math.max(1, Math.min(end - start, 40))),
      ...explainSyntax(error.code),
    );
  });
  if (syntax.length > 0) return { value: undefined, problems: syntax, locate };
  const plain = toPlain(document);
  if (plain === undefined) {
    const at = place(0);
    return {
      value: undefined,
      problems: [problem('yaml-syntax', at, '别名（*）展开过多，无法读取', '写出内容本身，不用别名。')],
      locate,
    };
  }
  const result = v.safeParse(schema, plain.value ?? {});
  if (result.success) return { value: result.output, problems: [], locate };
  const problems = result.issues.map((issue) =>
    describeIssue(issue, schema, locate, (path) => locateNode(document, path, place, 'key')),
  );
  return { value: undefined, problems, locate };
}

function toPlain(document: Document): { value: unknown } | undefined {
  try {
    return { value: document.toJS({ maxAliasCount: 50 }) };
  } catch {
    return undefined; // yaml throws only when aliases expand past the limit
  }
}

type Place = (offset: number, length?: number) => Position;

function locateNode(document: Document, path: Path, place: Place, part: 'key' | 'value' = 'value'): Position {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent)
    ? parent.items.find((item) => keyOf(item.key) === String(path.at(-1)))
    : undefined;
  const value = pair ? pair.value : document.getIn(path, true);
  for (const node of part === 'key' ? [pair?.key] : [value, pair?.key]) {
    if (isNode(node) && node.range) return place(node.range[0], spanOf(node));
  }
  return path.length > 0 ? locateNode(document, path.slice(0, -1), place) : place(0);
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function spanOf(node: Node): number {
  return isScalar(node) && node.range ? Math.max(1, node.range[1] - node.range[0]) : 1;
}

function describeIssue(
  issue: v.BaseIssue<unknown>,
  schema: v.GenericSchema,
  locate: (path: Path) => Position,
  locateKey: (path: Path) => Position,
): Problem {
  const path = (issue.path ?? []).map((step) => step.key as string | number);
  const key = String(path.at(-1) ?? '');
  const parent = path.slice(0, -1);
  if (issue.type === 'never') {
    const hint = suggestHint(key, knownKeys(schema, parent));
    return problem('unknown-key', locateKey(path), `没有“${key}”这一项`, hint);
  }
  if (issue.received === 'undefined')
    return problem('missing-key', locate(parent), `缺少“${key}”这一项`, '补上它。');
  const given = issue.received.replaceAll('"', '');
  const name = path.filter((step) => typeof step === 'string').join('.') || '全文';
  return problem('wrong-value', locate(path), `“${name}”不能写成“${given}”`, describeExpected(issue, given));
}

function describeExpected(issue: v.BaseIssue<unknown>, given: string): string {
  if (issue.message.endsWith('。')) return issue.message;
  const options = /^\((.*)\)$/.exec(issue.expected ?? '')?.[1];
  if (options !== undefined) return suggestHint(given, options.replaceAll('"', '').split(' | '));
  return `应为${typeNames[issue.expected ?? ''] ?? '别的写法'}。`;
}

interface SchemaShape {
  readonly entries?: Record<string, SchemaShape>;
  readonly wrapped?: SchemaShape;
  readonly item?: SchemaShape;
  readonly value?: SchemaShape;
}

/** The keys that a schema allows in the object at a path. */
function knownKeys(schema: v.GenericSchema, path: Path): string[] {
  let shape: SchemaShape | undefined = unwrap(schema as SchemaShape);
  for (const step of path) shape = unwrap(shape?.entries?.[step] ?? shape?.item ?? shape?.value);
  return Object.keys(shape?.entries ?? {});
}

function unwrap(shape: SchemaShape | undefined): SchemaShape | undefined {
  return shape?.wrapped ? unwrap(shape.wrapped) : shape;
}

const typeNames: Record<string, string> = {
  string: '文字（含冒号、井号等符号时加引号）',
  number: '数字',
  boolean: 'true 或 false',
  Array: '列表，如 [甲, 乙]',
  Object: '若干“键: 值”',
};

function explainSyntax(code: string): [string, string] {
  return syntaxErrors[code] ?? ['这里的 YAML 读不懂', '检查缩进、冒号后的空格和引号。'];
}

const syntaxErrors: Record<string, [string, string]> = {
  MISSING_CHAR: ['引号或括号没有闭合', '补上另一半，或者去掉这一半。'],
  DUPLICATE_KEY: ['同一个键写了两次', '留下一个。'],
  BAD_INDENT: ['缩进不对', '同一层的键从同一列开始，用空格，不用制表符。'],
  TAB_AS_INDENT: ['用了制表符缩进', '改成空格。'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里有两个冒号', '含冒号的值加引号。'],
};

function problem(code: ProblemCode, at: Position, message: string, hint: string): Problem {
  return { code, severity: 'error', at, message, hint };
}

/** A mapping with just these keys; any other key is reported, each one. */
export function mapping<E extends v.ObjectEntries>(entries: E): v.ObjectSchema<E, undefined> {
  return v.objectWithRest(entries, v.never()) as unknown as v.ObjectSchema<E, undefined>;
}

/** Words; a bare number is taken as it is written. */
export const words = v.pipe(
  v.custom<string | number>(
    (given) => typeof given === 'string' || typeof given === 'number',
    '应为文字（含冒号、井号等符号时加引号）。',
  ),
  v.transform(String),
);
