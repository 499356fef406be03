/** Holds every link to the ledger against what the ledger says. */
import { type Deck, type Fact, ownFigure } from '../deck/deck.ts';
import type { Piece } from '../deck/pieces.ts';
import type { Position } from '../deck/position.ts';
import type { Fix, Problem } from '../deck/problem.ts';
import { suggestHint, suggestOnly } from '../deck/suggest.mjs';
import { walkCharts } from '../deck/walk.ts';
import { fixAddress, fixSpelling } from '../edit/fix-word.ts';
import type { Check } from './check.ts';
import { fixFigure } from './parts/fix-figure.ts';
import { type Line, listLines } from './parts/slide-text.ts';

export const facts: Check = {
  name: 'facts',
  says: '台账里没有的事实，和台账、报道不一致的写法',
  run: findFactProblems,
};

function findFactProblems({ slides, ledger }: Deck): Problem[] {
  const known = new Map(ledger.facts.map((fact) => [fact.id, fact]));
  const ids = [...known.keys()];
  return slides.flatMap((slide) => {
    const links = listLines(slide).flatMap((line) =>
      line.pieces
        .filter((piece) => piece.fact !== '' && piece.fact !== ownFigure)
        .map((piece) => ({ piece, line })),
    );
    const problems = links.flatMap(({ piece, line }): Problem[] => {
      const fact = known.get(piece.fact);
      if (fact !== undefined) return compareWords(piece, fact, line);
      if (ledger.isPartial) return [];
      const meant = known.get(suggestOnly(piece.fact, ids));
      return [reportUnknown(piece.fact, placeOfId(piece), ids, meant && fixLink(piece, meant))];
    });
    walkCharts([...slide.blocks, ...slide.notes], ({ spec, factsAt, at }) => {
      for (const [index, id] of spec.facts.entries()) {
        if (known.has(id) || ledger.isPartial) continue;
        const place = factsAt[index] ?? at;
        problems.push(reportUnknown(id, place, ids, fixSpelling(place, id, ids)));
      }
    });
    return problems;
  });
}

function reportUnknown(id: string, at: Position, ids: readonly string[], fix: Fix | undefined): Problem {
  const message = `台账里没有“${id}”这个事实`;
  const hint = suggestHint(id, ids, '先在 facts.yaml 里写这一条；幻灯片只写台账里有的事实。');
  return { code: 'unknown-fact', severity: 'error', at, message, hint, ...(fix && { fix }) };
}

/** Safe where the words say which fact is meant. */
function fixLink({ at, fact, text }: Piece, { id, text: words, forms }: Fact): Fix {
  return fixAddress(at, fact, id, [words, ...forms].includes(text));
}

function compareWords(piece: Piece, fact: Fact, line: Line): Problem[] {
  const { text, says, linked, at } = piece;
  const forms = [fact.text, ...fact.forms];
  if (forms.includes(says)) return [];
  const lost = qualifiers.filter((word) => fact.text.includes(word) && !says.includes(word));
  const reason = lost.length > 0 ? `，少了“${lost.join('”“')}”` : '';
  const others = fact.forms.length > 0 ? `，也可以写${fact.forms.map((form) => `“${form}”`).join('')}` : '';
  const place = linked ? { ...at, column: at.column + 1, length: Math.max(1, text.length) } : at;
  const fix = fixFigure(piece, fact, line);
  const report = (source: string, hint: string): Problem[] => [
    {
      code: 'fact-mismatch',
      severity: 'error',
      at: place,
      message: `“${says}”和${source}不一致${reason}`,
      hint,
      ...(fix && { fix }),
    },
  ];
  if (fact.origin === undefined) return report('台账', `台账里“${fact.id}”写作“${fact.text}”${others}。`);
  const paragraphs = fact.paragraphs.map((number) => `第${number}段`).join('、');
  const hint = `报道${paragraphs}写作“${fact.text}”${others}；不是报道里的数，写成[${says}](fact:${ownFigure})。`;
  return report('报道', hint);
}

/** Words that a figure may not lose. */
const qualifiers = ['余', '以上', '以下', '近', '约', '超', '多', '左右', '不足', '同比', '环比'];

/** Points at the id in `[words](fact:id)` where the link's length shows that it is written just so. */
function placeOfId({ text, fact, at }: Piece): Position {
  const plain = at.length === text.length + fact.length + '[](fact:)'.length;
  return plain ? { ...at, column: at.column + text.length + '[](fact:'.length, length: fact.length } : at;
}
