/** Plans mends of a line's words: finds the source of the words that a check looks at. */
import { ownFigure } from '../../deck/deck.ts';
import { findPiece, type Piece } from '../../deck/pieces.ts';
import type { Edit, Fix } from '../../deck/problem.ts';
import { findClaims } from '../../report/claim.ts';
import type { Line } from './slide-text.ts';

/** Words of a line that give way to others. */
export interface Replacement {
  readonly index: number;
  readonly length: number;
  readonly words: string;
}

export interface Mend {
  readonly says: string;
  readonly words: readonly Replacement[];
  readonly safe: boolean;
}

/**
 * Turns a mend of a line into one of its file; undefined where the source isn't known well enough, or where the ledger has
 * a say. No mend is safe that makes other figures of the line.
 */
export function fixLine(
  line: Line,
  { says, words, safe }: Mend,
  ledgerIds: ReadonlySet<string>,
): Fix | undefined {
  const edits = words.flatMap((one) => editLine(line, one, ledgerIds) ?? []);
  if (edits.length < words.length) return undefined;
  return {
    says,
    edits,
    safe: safe && readFigures(line.text) === readFigures(replaceWords(line.text, words)),
  };
}

function readFigures(text: string): string {
  const claims = findClaims(text);
  return claims.map(({ exact }) => exact).join(' ');
}

function replaceWords(text: string, words: readonly Replacement[]): string {
  const backwards = [...words].sort((a, b) => b.index - a.index);
  return backwards.reduce(
    (made, { index, length, words: after }) => made.slice(0, index) + after + made.slice(index + length),
    text,
  );
}

/** Names all words of the run, so that the edit is made only where the source has just these. */
function editLine(
  line: Line,
  { index, length, words }: Replacement,
  ledgerIds: ReadonlySet<string>,
): Edit | undefined {
  const piece = findPiece(line.pieces, index);
  if (piece === undefined || isBound(piece, ledgerIds)) return undefined;
  const run = findRun(line, piece);
  const inside = index - run.start;
  if (inside + length > run.text.length) return undefined;
  const write = chooseWriting(run.text, piece);
  return {
    file: piece.at.file,
    line: piece.at.line,
    column: piece.at.column + skipMarks(line, piece, run.text),
    before: write(run.text),
    after: write(run.text.slice(0, inside)) + words + write(run.text.slice(inside + length)),
  };
}

/** Words that state a fact of the ledger are its author's. */
function isBound({ fact, linked }: Piece, ledgerIds: ReadonlySet<string>): boolean {
  return fact !== '' && fact !== ownFigure && (linked || ledgerIds.has(fact));
}

/** A description or a small line is one run in the source, however its figures divide it. */
function findRun({ pieces }: Line, piece: Piece): { start: number; text: string } {
  const isRun = (one: Piece): boolean => one === piece || (!piece.exact && !one.exact && one.at === piece.at);
  const first = pieces.findIndex(isRun);
  const start = pieces.slice(0, first).reduce((sum, { text }) => sum + text.length, 0);
  const run = pieces.filter(isRun);
  return { start, text: run.map(({ text }) => text).join('') };
}

/** What stands before the words: a link's bracket, an image's `![`, a quotation mark of YAML. */
function skipMarks({ kind }: Line, { linked, exact, at }: Piece, text: string): number {
  if (kind === 'kicker') return at.length === text.length + 2 ? 1 : 0;
  return exact ? Number(linked) : 2;
}

const space = '\u00A0';
const reference = '&nbsp;';

/** A space that may not break is written as itself or as a reference; the length of the source tells which. */
function chooseWriting(text: string, { exact, at }: Piece): (words: string) => string {
  const referred = text.replaceAll(space, reference);
  const isReferred = exact && text.includes(space) && (at.length ?? 0) >= referred.length;
  return (words) => (isReferred ? words.replaceAll(space, reference) : words);
}
