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

/** Says whether any of the problems must stop a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
