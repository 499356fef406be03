/** Reads YAML against a schema and says of every mistake where it stands in the file. */
import * as v from 'valibot';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Position } from '../deck/position.ts';
import type { Problem } from '../deck/problem.ts';
import { locateNode, type Path, type Place } from './yaml-places.ts';
import { describeIssues } from './yaml-problems.ts';
import { describeAliases, describeSyntax, findReservedKeys, yamlProblem } from './yaml-syntax.ts';

/** A piece of YAML: a whole file, or the front matter of a slide. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** Line of the file on which the text begins. */
  readonly line: number;
  /** Keys that other tools know; a word of their own is said of them. */
  readonly foreignKeys?: ReadonlySet<string>;
  /** Those among them that count here, and what they become. */
  readonly takenKeys?: ReadonlyMap<string, string>;
}

export interface YamlResult<T> {
  /** What could be read, without the entries that break the schema; undefined when nothing could. */
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
  const place: Place = (offset, length = 1) => {
    const { line, col } = lines.linePos(Math.min(offset, source.text.length));
    return { file: source.file, line: line + source.line - 1, column: Math.max(1, col), length };
  };
  const text = source.text.replace(/^\uFEFF/, '');
  if (isTooDeep(text)) {
    const at = { file: source.file, line: source.line, column: 1 };
    const tooDeep = yamlProblem('yaml-syntax', at, '层次太深，无法读取', '检查是不是放错了文件。');
    return { value: undefined, problems: [tooDeep], locate: () => at };
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'error',
  });
  const locate = (path: Path): Position => locateNode(document, path, place);
  const syntax = describeSyntax(document, text, place);
  if (syntax.length > 0) return { value: undefined, problems: syntax, locate };
  const plain = toPlain(document);
  if (plain === undefined) {
    return { value: undefined, problems: [describeAliases(document, place)], locate };
  }
  const { output, issues } = parseWhatIsValid(schema, plain.value ?? {});
  const problems = [
    ...findReservedKeys(document, place),
    ...describeIssues(issues, { ...source, schema, document, place }),
  ];
  return { value: output, problems, locate };
}

const deepestNesting = 60;

/** Looks for nesting that no author writes and that would exhaust the parser's stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const { 0: mark } of text.matchAll(/[[\]{}]/g)) {
    depth = mark === '[' || mark === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepestNesting) return true;
  }
  return new RegExp(`^[ \\t]{${deepestNesting * 2},}\\S|(?:[-?:][ \\t]+){${deepestNesting},}`, 'm').test(
    text,
  );
}

function toPlain(document: Document): { value: unknown } | undefined {
  try {
    return { value: document.toJS({ maxAliasCount: 50 }) };
  } catch {
    return undefined; // yaml throws only for aliases: of nothing, or past the limit
  }
}

type Issues = readonly v.BaseIssue<unknown>[];

/** Parses; where the schema is broken, leaves the broken entries out and keeps the rest, so that one slip costs one entry. */
function parseWhatIsValid<S extends v.GenericSchema>(
  schema: S,
  given: unknown,
): { output: v.InferOutput<S> | undefined; issues: Issues } {
  const first = v.safeParse(schema, given);
  if (first.success) return { output: first.output, issues: [] };
  let issues: Issues = first.issues;
  for (let round = 0; round < 4; round++) {
    for (const issue of issues) removeAt(given, pathToRemove(issue));
    const next = v.safeParse(schema, given);
    if (next.success) return { output: next.output, issues: first.issues };
    issues = next.issues;
  }
  return { output: undefined, issues: first.issues };
}

/** An entry that lacks a key goes as a whole; one item of a list takes the list along, or the others would move up. */
function pathToRemove(issue: v.BaseIssue<unknown>): readonly unknown[] {
  const keys = (issue.path ?? []).map((step) => step.key);
  const path = issue.received === 'undefined' ? keys.slice(0, -1) : keys;
  const list = path.findIndex((key) => typeof key === 'number');
  return list === -1 ? path : path.slice(0, list);
}

function removeAt(value: unknown, path: readonly unknown[]): void {
  const [key, ...rest] = path;
  if (typeof value !== 'object' || value === null || typeof key !== 'string' || !Object.hasOwn(value, key))
    return;
  if (rest.length > 0) removeAt((value as Record<string, unknown>)[key], rest);
  else Reflect.deleteProperty(value, key);
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
