/** Says in an author's words how a piece of YAML breaks its schema. */
import type * as v from 'valibot';
import type { Document } from 'yaml';
import type { Problem } from '../deck/problem.ts';
import { suggest, suggestHint } from '../deck/suggest.mjs';
import { fixSpelling } from '../edit/fix-word.ts';
import { locateNode, type Path, type Place } from './yaml-places.ts';
import { yamlProblem } from './yaml-syntax.ts';

interface Surroundings {
  readonly schema: v.GenericSchema;
  readonly document: Document;
  readonly place: Place;
  readonly foreignKeys?: ReadonlySet<string> | undefined;
  readonly takenKeys?: ReadonlyMap<string, string> | undefined;
}

/** Describes every breach of the schema; a misspelt key is not also called missing. */
export function describeIssues(issues: readonly v.BaseIssue<unknown>[], given: Surroundings): Problem[] {
  const meant = new Set(
    issues.filter((issue) => issue.type === 'never').map((issue) => meantPath(pathOf(issue), given.schema)),
  );
  const described = issues
    .filter((issue) => issue.received !== 'undefined' || !meant.has(pathOf(issue).join('\n')))
    .filter((issue) => !isOfList(issue))
    .map((issue) => describeIssue(issue, given));
  // A list in the place of a mapping is said of each of its items.
  return [...new Map(described.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** A list in the place of a mapping has what lists have by themselves, such as `entries`. */
function isOfList({ path }: v.BaseIssue<unknown>): boolean {
  const { input, key } = path?.at(-1) ?? {};
  return Array.isArray(input) && Number.isNaN(Number(key));
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map((step) => step.key as string | number);
}

function meantPath(path: Path, schema: v.GenericSchema): string {
  const parent = path.slice(0, -1);
  return [...parent, suggest(String(path.at(-1)), knownKeys(schema, parent))].join('\n');
}

function describeIssue(issue: v.BaseIssue<unknown>, given: Surroundings): Problem {
  const { schema, document, place, foreignKeys } = given;
  const path = pathOf(issue);
  const key = String(path.at(-1) ?? '');
  const parent = path.slice(0, -1);
  const isInList = Array.isArray(issue.path?.at(-1)?.input);
  if (issue.type === 'never' && isInList) {
    const { code, name } = nameValue(parent);
    const message = `“${name}”不能写成列表`;
    return yamlProblem(code, locateNode(document, parent, place), message, '应为若干“键: 值”。');
  }
  if (issue.type === 'never' && path.length === 1 && foreignKeys?.has(key)) {
    const at = locateNode(document, path, place, 'key');
    const hint = '删掉它；别的工具写的课件，可以加 --lenient，只作警告。';
    const becomes = given.takenKeys?.get(key) ?? describeLoss(key, issue.received);
    return yamlProblem('foreign-key', at, `“${key}”是别的演示工具的设置，${becomes}`, hint);
  }
  if (issue.type === 'never') {
    const known = knownKeys(schema, parent);
    const at = locateNode(document, path, place, 'key');
    const isTaken = document.hasIn([...parent, suggest(key, known)]);
    const fix = isTaken ? undefined : fixSpelling(at, key, known, true);
    return yamlProblem('unknown-key', at, `没有“${key}”这一项`, suggestHint(key, known), fix);
  }
  if (issue.received === 'undefined') {
    const at = locateNode(document, parent, place, parent.length > 0 ? 'key' : 'value');
    return yamlProblem('missing-key', at, `缺少“${key}”这一项`, `补上一行“${key}: …”。`);
  }
  const received = shorten(issue.received.replace(/^"([\s\S]*)"$/, '$1'));
  const { code, name } = nameValue(path);
  const at = locateNode(document, path, place);
  const message = `“${name}”不能写成“${received}”`;
  const fix = fixSpelling(at, received, listOptions(issue));
  return yamlProblem(code, at, message, describeExpected(issue, received), fix);
}

/** Of what is no mapping as a whole nothing can be read, as with a mistake of syntax. */
function nameValue(path: Path): { code: 'yaml-syntax' | 'wrong-value'; name: string } {
  if (path.length === 0) return { code: 'yaml-syntax', name: '全文' };
  return { code: 'wrong-value', name: path.filter((step) => typeof step === 'string').join('.') };
}

/** The words of which one must stand there, if there are such. */
function listOptions({ expected, message }: v.BaseIssue<unknown>): string[] {
  const options = message.endsWith('。') ? undefined : /^\((.*)\)$/.exec(expected ?? '')?.[1];
  return options?.replaceAll('"', '').split(' | ') ?? [];
}

/** A setting that would have shown words says which are not shown. */
function describeLoss(key: string, received: string): string {
  const shown = /^"([\s\S]+)"$/.exec(received)?.[1];
  return /^(?:header|footer)$/.test(key) && shown ? `这里不显示“${shorten(shown)}”` : '这里不起作用';
}

function shorten(text: string): string {
  return typeWords.get(text) ?? (text.length > 40 ? `${text.slice(0, 39)}…` : text);
}

const typeWords: ReadonlyMap<string, string> = new Map([
  ['Object', '若干“键: 值”'],
  ['Array', '列表'],
  ['null', '空'],
  ['NaN', '非数'],
]);

function describeExpected(issue: v.BaseIssue<unknown>, given: string): string {
  if (issue.message.endsWith('。')) return issue.message;
  const options = listOptions(issue);
  if (options.length > 0) return suggestHint(given, options);
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
