/** Checks that look at one line of text at a time. */
import type { Problem, ProblemCode, Severity } from '../../deck/problem.ts';
import type { Check } from '../check.ts';
import { fixLine, type Mend } from './fix-line.ts';
import { type Line, listLines, placeIn } from './slide-text.ts';

/** A place in a line, and what is wrong there. */
export interface Finding {
  readonly index: number;
  readonly length: number;
  readonly message: string;
  readonly hint: string;
  readonly mend?: Mend;
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
    run: ({ slides, ledger }) => {
      const ledgerIds = new Set(ledger.facts.flatMap(({ id, origin }) => (origin === undefined ? [id] : [])));
      return slides.flatMap(listLines).flatMap((line) =>
        find(line).map(({ index, length, message, hint, mend }): Problem => {
          const fix = mend && fixLine(line, mend, ledgerIds);
          return { code, severity, at: placeIn(line, index, length), message, hint, ...(fix && { fix }) };
        }),
      );
    },
  };
}
