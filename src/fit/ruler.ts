/** Measures inline content for a deck, each line of text set but once. */
import type { Inline } from '../deck/content.ts';
import { type Ledger, ownFigure } from '../deck/deck.ts';
import type { Face } from './advances.ts';
import { countLines, measureGlyphs, measureLongestWord } from './count-lines.ts';
import { type Glyph, setGlyphs } from './glyphs.ts';

export interface Ruler {
  countLines(children: readonly Inline[], face: Face, sizePx: number, widthPx: number): number;
  /** On one line, in em. */
  measureWidth(children: readonly Inline[], face: Face): number;
  /** Of the longest piece that does not break by itself, in em. */
  measureLongestWord(children: readonly Inline[], face: Face): number;
}

/** Makes a ruler. Full-width marks give nothing up for it, as in engines that trim none: what fits there fits everywhere. */
export function createRuler({ facts }: Pick<Ledger, 'facts'>): Ruler {
  const isFigure = (id: string) =>
    id === ownFigure || facts.find((fact) => fact.id === id)?.kind === 'figure';
  const known = new Map<readonly Inline[], Map<Face, readonly Glyph[]>>();
  const glyphsOf = (children: readonly Inline[], face: Face): readonly Glyph[] => {
    const faces = known.get(children) ?? new Map<Face, readonly Glyph[]>();
    known.set(children, faces);
    const glyphs = faces.get(face) ?? setGlyphs(children, { face, trims: false, isFigure });
    faces.set(face, glyphs);
    return glyphs;
  };
  return {
    countLines: (children, face, sizePx, widthPx) => countLines(glyphsOf(children, face), sizePx, widthPx),
    measureWidth: (children, face) => measureGlyphs(glyphsOf(children, face)),
    measureLongestWord: (children, face) => measureLongestWord(glyphsOf(children, face)),
  };
}
