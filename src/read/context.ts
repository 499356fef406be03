/** What the readers of one slide share: where they are, and where their problems go. */
import type { Block, Inline } from '../deck/content.ts';
import type { Position } from '../deck/position.ts';
import type { Fix, Problem, ProblemCode, Severity } from '../deck/problem.ts';
import type { Piece } from './blocks.ts';
import type { Locator } from './locator.ts';

export interface Context {
  readonly locator: Locator;
  readonly report: Report;
  /** Numbers the slide's fragments in order. */
  readonly nextFragment: () => number;
  /** Takes what is said and not shown. */
  readonly addNotes: (blocks: readonly Block[]) => void;
  /** Numbers a footnote in the order of the slide's text; undefined when nobody wrote it. */
  readonly numberFootnote: (label: string, at: Position) => number | undefined;
  /** Numbers a footnote that is written in its place. */
  readonly addFootnote: (children: readonly Inline[], at: Position) => number;
  /** Reads a block of HTML. */
  readonly readMarkup: (raw: string, at: Position) => Piece[];
}

export type Report = (
  code: ProblemCode,
  at: Position,
  message: string,
  hint?: string,
  severity?: Severity,
  fix?: Fix,
) => void;

/** Collects problems into a list. */
export function createReport(problems: Problem[]): Report {
  return (code, at, message, hint = '', severity = 'error', fix) => {
    problems.push({ code, severity, at, message, hint, ...(fix && { fix }) });
  };
}
