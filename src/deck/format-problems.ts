/** Writes problems for people, for machines and for GitHub. */
import { frameCode } from './code-frame.ts';
import { writeCommand } from './command-line.mjs';
import { countBySeverity, summarise } from './count-problems.ts';
import { type Problem, sortByWeight, sortProblems } from './problem.ts';

/** How a report may be written. */
export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Texts of the files that were read, by the names that positions give. */
export type SourceTexts = ReadonlyMap<string, string>;

/** More problems than these are shown by their kinds. */
const mostWhole = 10;
/** Of each kind so many are shown. */
const mostOfKind = 3;

export interface TextOptions {
  /** Shows each problem, however many there are. */
  readonly all?: boolean;
  /** What a command is given so that it takes this lesson, as `--slides talk.md`; nothing where it does so by itself. */
  readonly lesson?: readonly string[];
}

/**
 * Writes the report that a person reads: what stops a build first, each problem with its lines and a hint, then what all
 * of it comes to. Of many problems each kind is shown once, with its first places.
 *
 */
export function formatProblems(
  problems: readonly Problem[],
  texts: SourceTexts,
  { all = false, lesson = [] }: TextOptions = {},
): string {
  const sorted = sortByWeight(problems);
  const isShort = all || sorted.length <= mostWhole;
  const shown = isShort
    ? sorted.map((problem) => formatProblem(problem, texts))
    : [
        ...groupByKind(sorted).map(formatKind),
        `全部列出：${writeCommand('check', [...lesson, '--all'].join(' '))}\n`,
      ];
  return [...shown, summarise(sorted, lesson)].join('\n');
}

function groupByKind(problems: readonly Problem[]): Problem[][] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const kind = `${problem.severity} ${problem.code}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), problem]);
  }
  return [...kinds.values()];
}

function formatKind(problems: readonly Problem[]): string {
  const [first] = problems;
  if (first === undefined) return '';
  const isOneHint = problems.every(({ hint }) => hint === first.hint);
  const shown = problems.slice(0, mostOfKind).map(({ at, message, hint }) => {
    const mend = isOneHint || hint === '' ? '' : `；${hint}`;
    return `  ${at.file}:${at.line}:${at.column}  ${message}${mend}`;
  });
  const left = problems.length - shown.length;
  const lines = [`${nameSeverity(first)}  ${first.code}  共${problems.length}处`, ...shown];
  if (left > 0) lines.push(`  还有${left}处`);
  if (isOneHint && first.hint !== '') lines.push(`  提示：${first.hint}`);
  return `${lines.join('\n')}\n`;
}

function nameSeverity({ severity }: Problem): string {
  return severity === 'error' ? '错误' : '警告';
}

/** Writes one JSON value: all problems, sorted, and how many there are of each severity. */
export function formatProblemsAsJson(problems: readonly Problem[]): string {
  const { errors, warnings } = countBySeverity(problems);
  return `${JSON.stringify({ errors, warnings, problems: sortProblems(problems) }, null, 2)}\n`;
}

/**
 * Writes annotations that GitHub shows beside the lines of a change.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatProblemsForGitHub(problems: readonly Problem[]): string {
  return sortProblems(problems)
    .map(({ severity, code, at, message, hint }) => {
      const { file, line, column, length = 1 } = at;
      const place = `file=${escapeProperty(file)},line=${line},col=${column},endColumn=${column + length}`;
      return `::${severity} ${place},title=${code}::${escapeData([message, hint].filter(Boolean).join('\n'))}\n`;
    })
    .join('');
}

function formatProblem(problem: Problem, texts: SourceTexts): string {
  const { at, code, message, hint } = problem;
  const lines = [`${at.file}:${at.line}:${at.column}  ${nameSeverity(problem)}  ${code}`, `  ${message}`];
  lines.push(...frameCode(at, texts.get(at.file)));
  if (hint !== '') lines.push(`  提示：${hint}`);
  return `${lines.join('\n')}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
