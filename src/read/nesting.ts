/** Refuses text that is nested deeper than anyone writes, before it exhausts the parser's stack or memory. */
import type { Position } from '../deck/position.ts';
import type { Passage } from './split.ts';

const deepestContainers = 12;
const deepestIndent = 60;
/** Marks of emphasis in one paragraph; each pair may be a level. */
const mostEmphasisMarks = 1500;

const container = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])/y;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/** Finds the first place that is too deep; undefined when there is none. */
export function findDeepNesting(file: string, { text, line, column }: Passage): Position | undefined {
  let emphasisMarks = 0;
  let isCode = false;
  for (const [index, content] of text.split('\n').entries()) {
    if (fence.test(content)) isCode = !isCode;
    emphasisMarks = content.trim() === '' ? 0 : emphasisMarks + (content.match(/[*_~]/g)?.length ?? 0);
    const isDeep =
      countContainers(content) > deepestContainers ||
      (!isCode && content.search(/[^ \t]/) > deepestIndent) ||
      emphasisMarks > mostEmphasisMarks;
    if (isDeep) return { file, line: line + index, column: index === 0 ? column : 1 };
  }
  return undefined;
}

function countContainers(line: string): number {
  const pattern = new RegExp(container);
  let count = 0;
  while (count <= deepestContainers && pattern.test(line)) count++;
  return count;
}
