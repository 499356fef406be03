/** The author's mistakes, as values. Everything else that goes wrong throws `DeckError`. */
import type { Position } from './position.ts';

export type Severity = 'error' | 'warning';

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly at: Position;
  /** What is wrong, in Chinese. */
  readonly message: string;
  /** How to mend it, in Chinese; '' when the message says it. */
  readonly hint: string;
  /** A mend that can be made without its author. */
  readonly fix?: Fix;
}

export interface Fix {
  /** What becomes what, in Chinese. */
  readonly says: string;
  /** All are made, or none. */
  readonly edits: readonly Edit[];
  /** Whether it may be made before anybody has seen it: it touches no meaning. */
  readonly safe: boolean;
}

/** A change of an author's text, as language servers write it, with what must stand there to be replaced. */
export interface Edit {
  /** The name that positions give. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units; a byte order mark counts for none. */
  readonly column: number;
  /** The words that the place has, within its line: the edit isn't made where it has others. '' puts something in. */
  readonly before: string;
  /** What shall stand there; \n stands for the file's own line end. */
  readonly after: string;
}

/** Every code there is. Codes are permanent: never rename one, never give it another meaning. */
export const problemCodes = [
  // deck.yaml, facts.yaml, front matter
  'yaml-syntax',
  'unknown-key',
  'foreign-key',
  'missing-key',
  'wrong-value',
  'duplicate-id',
  'unknown-reference',
  // slides
  'unreadable-file',
  'unclosed-front-matter',
  'deep-nesting',
  'empty-slide',
  'split-by-headings',
  'missing-footnote',
  'unused-footnote',
  'unknown-layout',
  'missing-slot',
  'unexpected-block',
  'heading-level',
  'lost-words',
  'unknown-attribute',
  'removed-html',
  'unsafe-link',
  'dead-link',
  'missing-file',
  'left-out-file',
  'missing-image',
  'unreadable-image',
  'remote-address',
  'missing-alt',
  // facts
  'unknown-fact',
  'fact-mismatch',
  'untraced-figure',
  'untraced-figures',
  'ambiguous-fact',
  'unused-fact',
  'missing-value',
  'separate-facts',
  'unsuitable-facts',
  'broken-relation',
  // text
  'half-width-punctuation',
  'compatibility-character',
  'unbalanced-marks',
  'spaced-digits',
  'continued-slide',
  'long-title',
  'title-full-stop',
  'over-limit',
  'missing-notes',
  'missing-minutes',
  'minutes-differ',
  // type, measured in the browser but for the first
  'missing-glyph',
  'overflow',
  'overlap',
  'small-text',
  'bad-line-end',
  'split-figure',
  'low-contrast',
  'cropped-image',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What only the drawn slides show: a build doesn't wait for it. */
const measuredCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'overflow',
  'overlap',
  'small-text',
  'bad-line-end',
  'split-figure',
  'low-contrast',
  'cropped-image',
]);

/** Says whether a problem keeps a lesson from being built. */
export function stopsBuild({ severity, code }: Problem): boolean {
  return severity === 'error' && !measuredCodes.has(code);
}

/** Orders problems by file, then line, then column. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      (a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : 0) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}

/** Orders problems so that what stops a build comes first, then other errors; each of these by place. */
export function sortByWeight(problems: readonly Problem[]): Problem[] {
  const weigh = (problem: Problem): number =>
    Number(stopsBuild(problem)) + Number(problem.severity === 'error');
  return sortProblems(problems).sort((a, b) => weigh(b) - weigh(a));
}

/** Says whether any of the problems must stop a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
