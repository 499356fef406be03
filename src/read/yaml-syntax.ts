/** Says in an author's words what the YAML parser could not read. */
import { type Document, isNode, isScalar, visit } from 'yaml';
import type { Position } from '../deck/position.ts';
import type { Fix, Problem, ProblemCode } from '../deck/problem.ts';
import type { Place } from './yaml-places.ts';

export function yamlProblem(
  code: ProblemCode,
  at: Position,
  message: string,
  hint: string,
  fix?: Fix,
): Problem {
  return { code, severity: 'error', at, message, hint, ...(fix && { fix }) };
}

/** Describes what the parser could not read: the first fault, as others follow from it, and all keys written twice. */
export function describeSyntax(document: Document, text: string, place: Place): Problem[] {
  const errors = [...document.errors, ...document.warnings];
  const first = errors.find((error) => error.code !== 'DUPLICATE_KEY');
  return errors
    .filter((error) => error === first || error.code === 'DUPLICATE_KEY')
    .map((error) => {
      const [start, end] = error.pos;
      // A bracket that is not closed is called an indent that is not deep enough.
      const isOpen = error.code === 'MISSING_CHAR' || error.message.startsWith('Flow ');
      const opening = isOpen ? findOpening(document, text, start) : undefined;
      const at = opening === undefined ? place(start, measureFault(text, start, end)) : place(opening);
      return yamlProblem(
        'yaml-syntax',
        at,
        ...explainSyntax(opening === undefined ? error.code : 'MISSING_CHAR'),
      );
    });
}

/** The word at the fault, or as much as the parser says, within the line. */
function measureFault(text: string, start: number, end: number): number {
  const word = /^[^\s:,\]}]*/.exec(text.slice(start, start + 40))?.[0].length ?? 0;
  const lineEnd = text.slice(start).search(/\n|$/);
  return Math.max(1, word, Math.min(end - start, lineEnd, 40));
}

/** Describes why a document that was parsed cannot become values: what its aliases do. */
export function describeAliases(document: Document, place: Place): Problem {
  let dangling: number | undefined;
  visit(document, {
    Alias(_, alias) {
      if (dangling === undefined && alias.resolve(document) === undefined) dangling = alias.range?.[0];
    },
  });
  if (dangling !== undefined)
    return yamlProblem('yaml-syntax', place(dangling), '值不能以 * 开头', '给这个值加引号。');
  return yamlProblem('yaml-syntax', place(0), '别名（*）展开过多，无法读取', '写出内容本身，不用别名。');
}

/** Finds the quotation mark or bracket that is never closed: the parser only notices at the end. */
function findOpening(document: Document, text: string, noticedAt: number): number | undefined {
  let opening: number | undefined;
  visit(document, {
    Value(_, { range }) {
      const isOpener = range && /["'[{]/.test(text[range[0]] ?? '');
      if (isOpener && range[0] < noticedAt && noticedAt <= range[2]) opening = range[0];
    },
  });
  return opening;
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
  BAD_SCALAR_START: ['值不能以这个符号开头', '给这个值加引号。'],
  UNEXPECTED_TOKEN: ['这里多出了内容', '引号要括住整个值；值里面的引号用“”。'],
  TAG_RESOLVE_FAILED: ['值不能以 ! 开头', '给这个值加引号。'],
  MULTIPLE_DOCS: ['多了一行 ---', '删掉它：一个文件里只有一份设置。'],
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
