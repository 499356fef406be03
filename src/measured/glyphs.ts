/** Finds characters that the shipped fonts lack: each PC shows them in a font of its own, or as an empty box. */

import { listLines, placeIn } from '../checks/parts/slide-text.ts';
import type { Deck } from '../deck/deck.ts';
import { html } from '../deck/html.ts';
import type { Position } from '../deck/position.ts';
import type { Problem } from '../deck/problem.ts';
import { readFaces } from '../fonts/face-characters.ts';
import { shareCharacters } from '../fonts/share-characters.ts';
import type { Section } from '../render/sections.ts';

/**
 * Warns of every missing character at its first place on every slide, in every fact, or else where it is first shown.
 * Needs the fonts' coverage, so it is asynchronous.
 */
export async function findMissingGlyphs(
  { slides, ledger }: Deck,
  sections: readonly Section[],
  cacheFolder: string,
): Promise<Problem[]> {
  const facts = ledger.facts.map(({ text, forms, what, at }) => ({
    text: [text, ...forms, what].join(''),
    at,
  }));
  const shown = html`${sections.map((section) => section.html)}${facts.map(({ text }) => text)}`;
  const { missing } = await shareCharacters(readFaces(shown.text), { cacheFolder });
  if (missing.length === 0) return [];
  const lacking = new Set(missing);
  const inSlides = slides.flatMap((slide) => {
    const places = new Map<number, Place>();
    for (const line of listLines(slide)) {
      for (const code of findCodePoints(line.text, lacking)) {
        const character = String.fromCodePoint(code);
        const at = placeIn(line, line.text.indexOf(character), character.length);
        if (!places.has(code)) places.set(code, { code, at });
      }
    }
    return [...places.values()];
  });
  const inFacts = facts.flatMap(({ text, at }) =>
    [...findCodePoints(text, lacking)].map((code): Place => ({ code, at })),
  );
  const found = new Set([...inSlides, ...inFacts].map(({ code }) => code));
  // What layouts take from deck.yaml stands in no line of a slide.
  const others = missing.flatMap((code): Place[] => {
    const section = sections.find(({ html: { text } }) => text.includes(String.fromCodePoint(code)));
    return section && !found.has(code) ? [{ code, at: section.slide.at }] : [];
  });
  return [...inSlides, ...inFacts, ...others].map(warn);
}

interface Place {
  readonly code: number;
  readonly at: Position;
}

function findCodePoints(text: string, wanted: ReadonlySet<number>): Set<number> {
  return new Set(
    [...text].map((character) => character.codePointAt(0) ?? 0).filter((code) => wanted.has(code)),
  );
}

function warn({ code, at }: Place): Problem {
  const number = code.toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'missing-glyph',
    severity: 'warning',
    at,
    message: `字体里没有“${String.fromCodePoint(code)}”（U+${number}），由各台电脑自己的字体来显示`,
    hint: '有的电脑上会是空框，PDF里可能复制不对；能换就换一个字或符号。',
  };
}
