/** Says what is wrong with a piece of YAML in an author's words. */
import type * as v from 'valibot';
import { type Document, isNode, isScalar, visit } from 'yaml';
import type { Position } from '../deck/position.ts';
import type { Problem, ProblemCode } from '../deck/problem.ts';
import { suggest, suggestHint } from '../deck/suggest.ts';
import { locateNode, type Path, type Place } from './yaml-places.ts';

export function yamlProblem(code: ProblemCode, at: Position, message: string, hint: string): Problem {
  return { code, severity: 'error', at, message, hint };
}

/** Describes what the parser could not read. */
export function describeSyntax(document: Document, text: string, place: Place): Problem[] {
  return [...document.errors, ...document.warnings].map((error) => {
    const [start, end] = error.pos;
    const opened = error.code === 'MISSING_CHAR' ? findOpening(document, text, start) : undefined;
    const lineEnd = text.slice(start).search(/\n|$/);
    const length = Math.max(1, Math.min(end - start, lineEnd, 40));
    const at = opened === undefined ? place(start, length) : place(opened);
    return yamlProblem('yaml-syntax', at, ...explainSyntax(error.code));
  });
}

/** Finds the quotation mark that is never closed: the parser only notices at the end. */
function findOpening(document: Document, text: string, noticedAt: number): number | undefined {
  let opening: number | undefined;
  visit(document, {
    Scalar(_, { range, type }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] < noticedAt && noticedAt <= range[2]) opening = range[0];
    },
  });
  return opening !== undefined && /["']/.test(text[opening] ?? '') ? opening : undefined;
}

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

/** Finds keys that mean something to JavaScript and that no entry may have. */
export function findReservedKeys(document: Document, place: Place): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Pair(_, { key }) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!['__proto__', 'prototype', 'constructor'].includes(name)) return;
      const at = isNode(key) && key.range ? place(key.range[0], name.length) : place(0);
      problems.push(yamlProblem('unknown-key', at, `“${name}”不能用作名称`, '换一个名称。'));
    },
  });
  return problems;
}

interface Surroundings {
  readonly schema: v.GenericSchema;
  readonly document: Document;
  readonly place: Place;
}

/** Describes every breach of the schema; a misspelt key is not also called missing. */
export function describeIssues(issues: readonly v.BaseIssue<unknown>[], given: Surroundings): Problem[] {
  const meant = new Set(
    issues.filter((issue) => issue.type === 'never').map((issue) => meantPath(pathOf(issue), given.schema)),
  );
  return issues
    .filter((issue) => issue.received !== 'undefined' || !meant.has(pathOf(issue).join('\n')))
    .map((issue) => describeIssue(issue, given));
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map((step) => step.key as string | number);
}

function meantPath(path: Path, schema: v.GenericSchema): string {
  const parent = path.slice(0, -1);
  return [...parent, suggest(String(path.at(-1)), knownKeys(schema, parent))].join('\n');
}

function describeIssue(issue: v.BaseIssue<unknown>, { schema, document, place }: Surroundings): Problem {
  const path = pathOf(issue);
  const key = String(path.at(-1) ?? '');
  const parent = path.slice(0, -1);
  if (issue.type === 'never') {
    const hint = suggestHint(key, knownKeys(schema, parent));
    return yamlProblem('unknown-key', locateNode(document, path, place, 'key'), `没有“${key}”这一项`, hint);
  }
  if (issue.received === 'undefined') {
    const at = locateNode(document, parent, place, parent.length > 0 ? 'key' : 'value');
    return yamlProblem('missing-key', at, `缺少“${key}”这一项`, `补上一行“${key}: …”。`);
  }
  const given = shorten(issue.received.replace(/^"([\s\S]*)"$/, '$1'));
  const name = path.filter((step) => typeof step === 'string').join('.') || '全文';
  const at = locateNode(document, path, place);
  return yamlProblem('wrong-value', at, `“${name}”不能写成“${given}”`, describeExpected(issue, given));
}

function shorten(text: string): string {
  const names: Record<string, string> = { Object: '若干“键: 值”', Array: '列表', null: '空', NaN: '非数' };
  return names[text] ?? (text.length > 40 ? `${text.slice(0, 39)}…` : text);
}

function describeExpected(issue: v.BaseIssue<unknown>, given: string): string {
  if (issue.message.endsWith('。')) return issue.message;
  const options = /^\((.*)\)$/.exec(issue.expected ?? '')?.[1];
  if (options !== undefined) return suggestHint(given, options.replaceAll('"', '').split(' | '));
  return `应为${typeNames[issue.expected ?? ''] ?? '别的写法'}。`;
}

const typeNames: Record<string, string> = {
  string: '文字（含冒号、井号等符号时加引号）',
  number: '数字',
  boolean: 'true 或 false',
  Array: '列表，如 [甲, 乙]',
  Object: '若干“键: 值”',
};

interface SchemaShape {
  readonly entries?: Record<string, SchemaShape>;
  readonly wrapped?: SchemaShape;
  readonly item?: SchemaShape;
  readonly value?: SchemaShape;
}

/** The keys that a schema allows in the object at a path. */
function knownKeys(schema: v.GenericSchema, path: Path): string[] {
  let shape: SchemaShape | undefined = unwrap(schema as SchemaShape);
  for (const step of path) {
    const entries = shape?.entries ?? {};
    const entry = Object.hasOwn(entries, step) ? entries[step] : undefined;
    shape = unwrap(entry ?? shape?.item ?? shape?.value);
  }
  return Object.keys(shape?.entries ?? {});
}

function unwrap(shape: SchemaShape | undefined): SchemaShape | undefined {
  return shape?.wrapped ? unwrap(shape.wrapped) : shape;
}
