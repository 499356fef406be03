/** What the readers of one slide share: where they are, and where their problems go. */
import type { Position } from '../deck/position.ts';
import type { Fix, Problem, ProblemCode, Severity } from '../deck/problem.ts';
import type { Locator } from './locator.ts';

export interface Context {
  readonly locator: Locator;
  readonly report: Report;
  /** Numbers the slide's fragments in order. */
  readonly nextFragment: () => number;
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
