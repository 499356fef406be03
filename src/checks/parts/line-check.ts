/** Checks that look at one line of text at a time. */
import type { Problem, ProblemCode, Severity } from '../../deck/problem.ts';
import type { Check } from '../check.ts';
import { type Line, listLines, placeIn } from './slide-text.ts';

/** A place in a line, and what is wrong there. */
export interface Finding {
  readonly index: number;
  readonly length: number;
  readonly message: string;
  readonly hint: string;
}

export interface LineCheck extends Pick<Check, 'name' | 'says'> {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly find: (line: Line) => readonly Finding[];
}

/** Makes a check of a function that looks at one line. */
export function checkLines({ name, says, code, severity, find }: LineCheck): Check {
  return {
    name,
    says,
    run: ({ slides }) =>
      slides.flatMap(listLines).flatMap((line) =>
        find(line).map(
          ({ index, length, message, hint }): Problem => ({
            code,
            severity,
            at: placeIn(line, index, length),
            message,
            hint,
          }),
        ),
      ),
  };
}
