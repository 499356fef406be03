/** Finds figures that neither the ledger nor the report stands behind. */
import { type Deck, ownFigure, type Slide } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';
import { type Claim, findClaims } from '../report/claim.ts';
import { findInLedger } from '../report/ledger-words.ts';
import { chooseStrictness } from '../report/strictness.ts';
import type { Check } from './check.ts';
import { type Line, listLines, placeIn } from './parts/slide-text.ts';

export const figures: Check = {
  name: 'figures',
  says: '没有出处的数字',
  run: (deck) => {
    const found = deck.slides.flatMap((slide) =>
      listLines(slide).flatMap((line) => findUntraced(line, slide, deck)),
    );
    const untraced = found.filter(({ meant }) => meant.length === 0);
    return [...found.flatMap(reportAmbiguous), ...reportUntraced(untraced, deck)];
  },
};

interface Untraced {
  readonly line: Line;
  readonly claim: Claim;
  /** Ids of the facts that have these words, where they are several. */
  readonly meant: readonly string[];
}

function findUntraced(line: Line, slide: Slide, { ledger }: Deck): Untraced[] {
  const nowhere = new Set(ledger.facts.flatMap(({ id, origin }) => (origin === 'nowhere' ? [id] : [])));
  return findClaims(line.text).flatMap((claim) => {
    const fact = findFact(line, claim.index);
    if (fact !== '' && !nowhere.has(fact)) return [];
    const facts = findInLedger(claim, line.text, slide, ledger)?.facts ?? [];
    return [{ line, claim, meant: facts.length > 1 ? facts.map(({ id }) => id) : [] }];
  });
}

function reportAmbiguous({ line, claim: { start, words }, meant }: Untraced): Problem[] {
  if (meant.length === 0) return [];
  const message = `“${words}”在台账里有${meant.length}条：${meant.map((id) => `“${id}”`).join('')}`;
  const hint = `写明是哪一条：[${words}](fact:${meant[0]})。`;
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

/** A figure is traced when its first digit stands in words that state a fact. */
function findFact({ pieces }: Line, index: number): string {
  let end = 0;
  for (const piece of pieces) {
    end += piece.text.length;
    if (index < end) return piece.fact;
  }
  return '';
}
