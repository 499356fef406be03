/** Finds figures that neither the ledger nor the report stands behind. */
import { type Deck, type Ledger, ownFigure, type Slide } from '../deck/deck.ts';
import { findPiece } from '../deck/pieces.ts';
import type { Problem } from '../deck/problem.ts';
import { type Claim, findClaims } from '../report/claim.ts';
import { findInLedger, type LedgerWords } from '../report/ledger-words.ts';
import { chooseStrictness } from '../report/strictness.ts';
import type { Check } from './check.ts';
import { type Line, listLines, placeIn } from './parts/slide-text.ts';

export const figures: Check = {
  name: 'figures',
  says: '没有出处的数字',
  run: (deck) => {
    const { ledger, slides } = deck;
    const nowhere = ledger.facts.flatMap(({ id, origin }) => (origin === 'nowhere' ? [id] : []));
    const sourceless = new Set(['', ...nowhere]);
    const found = slides.flatMap((slide) =>
      listLines(slide).flatMap((line) =>
        findClaims(line.text)
          // A figure is traced when its first digit stands in words that state a fact.
          .filter(({ index }) => sourceless.has(findPiece(line.pieces, index)?.fact ?? ''))
          .map((claim) => ({ line, claim, meant: findMeant(line, claim, slide, ledger) })),
      ),
    );
    const untraced = found.filter(({ meant }) => meant === undefined);
    return [...found.flatMap(reportAmbiguous), ...reportUntraced(untraced, deck)];
  },
};

interface Untraced {
  readonly line: Line;
  readonly claim: Claim;
  /** What several facts of the ledger say. */
  readonly meant: LedgerWords | undefined;
}

function findMeant({ text }: Line, claim: Claim, slide: Slide, ledger: Ledger): LedgerWords | undefined {
  const known = findInLedger(claim, text, slide, ledger);
  return known && known.facts.length > 1 ? known : undefined;
}

function reportAmbiguous({ line, meant }: Untraced): Problem[] {
  if (meant === undefined) return [];
  const { start, words, facts } = meant;
  const message = `“${words}”在台账里有${facts.length}条：${facts.map(({ id }) => `“${id}”`).join('')}`;
  const hint = `写明是哪一条，如[${words}](fact:${facts[0]?.id})。`;
  const at = placeIn(line, start, words.length);
  return [{ code: 'ambiguous-fact', severity: 'warning', at, message, hint }];
}

function reportUntraced(found: readonly Untraced[], deck: Deck): Problem[] {
  const strictness = chooseStrictness(deck);
  if (strictness === 'strict') return found.map(reportUnlinked);
  // What is only said is the speaker's own business, until there is a ledger.
  const shown = found.filter(({ line }) => !line.inNotes);
  if (strictness === 'warn') return shown.map((one) => reportSourceless(one, deck.ledger.hasReport === true));
  return strictness === 'note' ? summarise(shown) : [];
}

function reportUnlinked({ line, claim: { start, words } }: Untraced): Problem {
  const at = placeIn(line, start, words.length);
  const hint = `写成[${words}](fact:编号)；台账里没有的，先在 facts.yaml 里补上，写明出处的段落。`;
  return { code: 'untraced-figure', severity: 'error', at, message: `“${words}”没有写成事实`, hint };
}

function reportSourceless({ line, claim: { start, words } }: Untraced, hasReport: boolean): Problem {
  const at = placeIn(line, start, words.length);
  const message = `“${words}”${hasReport ? '在报道里找不到' : '没有出处'}`;
  const hint = `${hasReport ? '对照报道核实' : addReport}；是自己的数，写成[${words}](fact:${ownFigure})。`;
  return { code: 'untraced-figure', severity: 'warning', at, message, hint };
}

const addReport = '把报道放进课件的文件夹，取名 report.docx、report.txt 或 report.md';

function summarise(found: readonly Untraced[]): Problem[] {
  const [first] = found;
  if (first === undefined) return [];
  const { line, claim } = first;
  const at = placeIn(line, claim.start, claim.words.length);
  const message = `共有${found.length}个数字没有出处，第一个是“${claim.words}”`;
  const hint = `${addReport}，数字会自己对上段落；不用对，在 deck.yaml 里写 figures: off。`;
  return [{ code: 'untraced-figures', severity: 'warning', at, message, hint }];
}
