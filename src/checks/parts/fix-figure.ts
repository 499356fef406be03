/** Plans to write a figure as its source has it. */
import type { Fact } from '../../deck/deck.ts';
import type { Piece } from '../../deck/pieces.ts';
import type { Fix } from '../../deck/problem.ts';
import { fixWord } from '../../edit/fix-word.ts';
import { findClaims } from '../../report/claim.ts';
import type { Line } from './slide-text.ts';

/** Safe where nothing but a qualifier is missing; undefined where the words cannot be found or chosen. */
export function fixFigure(piece: Piece, fact: Fact, line: Line): Fix | undefined {
  const { text, says, exact, linked, at } = piece;
  const isWhole = text === says && exact;
  if (!isWhole) return undefined;
  const { words, safe } = chooseWords(says, fact);
  if (words === says || doubles(piece, words, line)) return undefined;
  return fixWord({ ...at, column: at.column + Number(linked) }, text, words, safe);
}

/** Of the source's wordings the first that has the same number and unit; its own text where there is none. */
function chooseWords(says: string, { text, forms, origin }: Fact): { words: string; safe: boolean } {
  // Spaces beside digits are the report's typesetter's; the ledger's words must be met as they are.
  const write = (words: string): string => (origin === undefined ? words : words.replace(/\s+/gu, ''));
  const claim = readClaim(says);
  const alike = [text, ...forms].filter((words) => readClaim(words)?.base === claim?.base);
  const [same] = alike;
  if (claim === undefined || same === undefined) return { words: write(text), safe: false };
  // A report that has it with two qualifiers may speak of two things.
  const isOne = new Set(alike.map((words) => readClaim(words)?.exact)).size === 1;
  if (origin !== undefined && !isOne) return { words: write(same), safe: false };
  return { words: write(same), safe: isWithin(claim.exact, readClaim(same)?.exact ?? '') };
}

/** Says whether words only lack some characters of others: 约 is not mended to 近. */
function isWithin(words: string, others: string): boolean {
  let found = 0;
  for (const character of others) if (character === words[found]) found++;
  return found === words.length;
}

/** Reads words that are one figure and nothing else. */
function readClaim(words: string): { exact: string; base: string } | undefined {
  const claims = findClaims(words);
  const [claim] = claims;
  return claims.length === 1 && claim?.words.trim() === words.trim() ? claim : undefined;
}

/** Says whether what is added stands beside the words already, as in 近[300人次](fact:x). */
function doubles({ says, at }: Piece, words: string, { pieces }: Line): boolean {
  const here = pieces.findIndex((one) => one.at === at && one.says === says);
  const before = pieces[here - 1]?.text.at(-1);
  const after = pieces[here + 1]?.text[0];
  return (
    (!says.startsWith(words[0] ?? '') && before === words[0]) ||
    (!says.endsWith(words.at(-1) ?? '') && after === words.at(-1))
  );
}
