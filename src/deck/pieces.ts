/** The words of inline content as runs of one origin. */
import type { Inline, TracedWords } from './content.ts';
import type { Position } from './position.ts';

/** A run of words with one origin. */
export interface Piece {
  readonly text: string;
  readonly at: Position;
  /** Id of the fact that it states, or ''. */
  readonly fact: string;
  /** What it states, where these words are but a part of it. */
  readonly says: string;
  /** Whether the author wrote a link to the fact, which begins with a bracket. */
  readonly linked: boolean;
  readonly strong: boolean;
  /** Whether the source has these very words from `at` on, so that places inside of them can be counted. */
  readonly exact: boolean;
}

/** Stands for a character of code, which no check of Chinese text is about. */
const masked = '\uFFFC';

/** Lists the runs of a piece of inline content; a forced line end is \n. */
export function listPieces(inline: Inline, traced: readonly TracedWords[] = [], strong = false): Piece[] {
  const { at } = inline;
  const piece = (text: string): Piece => ({
    text,
    at,
    fact: '',
    says: text,
    linked: false,
    strong,
    exact: true,
  });
  switch (inline.kind) {
    case 'text':
      return [piece(inline.text)];
    case 'fact': {
      const says = inline.traced ?? inline.text;
      return [{ ...piece(inline.text), fact: inline.fact, says, linked: inline.traced === undefined }];
    }
    case 'code':
      return [piece(masked.repeat(inline.text.length))];
    case 'break':
      return [piece('\n')];
    case 'image':
      return listWords(inline.alt, at, traced);
    case 'title-break':
      return [];
    default:
      return inline.children.flatMap((child) =>
        listPieces(child, traced, strong || inline.kind === 'strong'),
      );
  }
}

/** Lists the runs of words that hold no links. */
export function listWords(text: string, at: Position, traced: readonly TracedWords[] = []): Piece[] {
  const piece = (words: string, fact: string): Piece[] =>
    words === '' ? [] : [{ text: words, at, fact, says: words, linked: false, strong: false, exact: false }];
  const inside = traced.filter((one) => one.text === text).sort((a, b) => a.start - b.start);
  let from = 0;
  const pieces = inside.flatMap(({ start, words, fact }) => {
    const before = text.slice(from, start);
    from = start + words.length;
    return [...piece(before, ''), ...piece(words, fact)];
  });
  return [...pieces, ...piece(text.slice(from), '')];
}

/** Finds the run in which a character of all their words stands. */
export function findPiece(pieces: readonly Piece[], index: number): Piece | undefined {
  let end = 0;
  return pieces.find((piece) => {
    end += piece.text.length;
    return index < end;
  });
}
