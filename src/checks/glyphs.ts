/** Finds characters that the shipped fonts lack: the room's PC would show another face, or an empty box. */
import type { Deck } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';
import { findMissing } from '../fonts/coverage.ts';
import { readFaces } from '../fonts/face-characters.ts';
import type { Section } from '../render/sections.ts';
import { listLines, placeIn } from './parts/slide-text.ts';

/** Reports every missing character at its first place on every slide. Needs the fonts' coverage, so it is asynchronous. */
export async function findMissingGlyphs(
  { slides }: Deck,
  sections: readonly Section[],
  cacheFolder: string,
): Promise<Problem[]> {
  const faces = readFaces(sections.map(({ html }) => html.text).join(''));
  const missing = new Set([...(await findMissing(faces, { cacheFolder })).values()].flat());
  if (missing.size === 0) return [];
  return slides.flatMap((slide) => {
    const seen = new Set<number>();
    return listLines(slide).flatMap((line) =>
      [...line.text].flatMap((character): Problem[] => {
        const code = character.codePointAt(0) ?? 0;
        if (!missing.has(code) || seen.has(code)) return [];
        seen.add(code);
        const at = placeIn(line, line.text.indexOf(character), character.length);
        const message = `字体里没有“${character}”（U+${code.toString(16).toUpperCase().padStart(4, '0')}）`;
        return [
          {
            code: 'missing-glyph',
            severity: 'error',
            at,
            message,
            hint: '换一个字或符号；箭头和圆点由版式画，不用打出来。',
          },
        ];
      }),
    );
  });
}
