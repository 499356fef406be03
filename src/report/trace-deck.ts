/** Traces the figures of a deck that nobody linked: to the ledger, then to the report. */
import { type Deck, ownFigure } from '../deck/deck.ts';
import { findPiece } from '../deck/pieces.ts';
import type { Position } from '../deck/position.ts';
import { type Claim, findClaims } from './claim.ts';
import { collectFacts } from './found-facts.ts';
import { findInLedger } from './ledger-words.ts';
import { isOwnList } from './own-lists.ts';
import type { ReportIndex } from './report-index.ts';
import { chooseStrictness } from './strictness.ts';
import type { Span } from './trace-line.ts';
import { type FindSpans, type Place, traceSlide } from './trace-slide.ts';

/** A number alone counts what its column's heading says. */
function withUnit(claim: Claim, unit = ''): Claim {
  if (claim.unit !== '' || unit === '') return claim;
  const whole = claim.words + unit;
  const [counted] = findClaims(whole);
  if (counted?.words !== whole) return claim; // no measure word
  return { ...counted, start: claim.start, index: claim.index, words: claim.words };
}

/**
 * Makes the deck anew with facts in the place of all figures that can be traced, and with those of the report in its
 * ledger. The words of the slides stay the same, and a slide without such figures stays itself.
 */
export function traceDeck(deck: Deck, report?: ReportIndex): Deck {
  const ledger = { ...deck.ledger, hasReport: report !== undefined };
  const strictness = chooseStrictness({ ...deck, ledger });
  const found = collectFacts(deck.lesson.quoteReport);
  const findFact = (claim: Claim, at: Position, { inNotes, lists, isRowNumber, unit }: Place): string => {
    if (isRowNumber && strictness !== 'strict') return ownFigure;
    const trace = report?.trace(withUnit(claim, unit));
    if (trace?.agrees) return found.addTraced(claim, trace, at);
    // Where every figure is answered for, the speaker's own is marked as such.
    if (strictness !== 'strict' && isOwnList(claim, lists)) return ownFigure;
    if (trace) return found.addTraced(claim, trace, at);
    const isListed = report !== undefined && strictness !== 'off' && !inNotes;
    return isListed ? found.addUntraced(claim, at) : '';
  };
  const findSpans: FindSpans = (pieces, place) => {
    const text = pieces.map((piece) => piece.text).join('');
    return findClaims(text).flatMap((claim): Span[] => {
      const piece = findPiece(pieces, claim.index);
      if (piece === undefined || piece.fact !== '') return [];
      const known = findInLedger(claim, text, place.slide, ledger);
      const [first, another] = known?.facts ?? [];
      if (known && first) return another ? [] : [{ ...known, index: claim.index, fact: first.id }];
      const fact = findFact(claim, piece.at, place);
      return fact === '' ? [] : [{ ...claim, fact }];
    });
  };
  const slides = deck.slides.map((slide) => traceSlide(slide, findSpans));
  return { ...deck, slides, ledger: { ...ledger, facts: [...ledger.facts, ...found.list()] } };
}
