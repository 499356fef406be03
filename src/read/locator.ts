/**
 * Finds where marked's tokens stand in the source. Tokens come in the order of the text but carry no
 * positions. Those of a passage follow each other without a gap; from what is nested marked strips
 * indentation, so it is searched for by its first line, onwards from the token before it.
 */
import type { Position } from '../deck/position.ts';
import type { Passage } from './split.ts';

export interface Locator {
  /** Finds the next place where a token's text begins, and moves there. */
  enter(raw: string): Entered;
  /** Moves to an offset of the passage; until the next move, nothing is searched for behind its end. */
  moveTo(offset: number, end: number): void;
}

export interface Entered {
  readonly at: Position;
  /** Moves behind the token's first line, so that what follows is not found inside of it. */
  readonly leave: () => void;
}

/** Starts at the beginning of a passage. */
export function createLocator(file: string, passage: Passage): Locator {
  const { text } = passage;
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  let cursor = 0;
  let line = 0;
  let limit = text.length;

  return {
    moveTo(offset, end) {
      cursor = offset;
      limit = end;
    },
    enter(raw) {
      const wanted = /\S[^\n]*/.exec(raw)?.[0].trimEnd() ?? '';
      const found = wanted === '' ? -1 : text.slice(cursor, limit).indexOf(wanted);
      cursor += Math.max(0, found);
      while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= cursor) line++;
      const column = cursor - (lineStarts[line] ?? 0) + (line === 0 ? passage.column : 1);
      const end = found === -1 ? cursor : cursor + wanted.length;
      return {
        at: { file, line: passage.line + line, column, length: found === -1 ? 1 : wanted.length },
        leave: () => {
          cursor = Math.max(cursor, end);
        },
      };
    },
  };
}
