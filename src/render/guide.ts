import { pinyin } from 'pinyin-pro';
import type { Deck } from '../deck/deck.ts';
import { type Guide, makeGuide } from '../deck/guide.ts';
import { plainText, plainTextOf } from '../deck/plain-text.ts';

/** Makes the guide of a deck, with the pinyin of all that its slides and notes say. */
export function renderGuide(deck: Deck): Guide {
  const texts = deck.slides.flatMap((slide) => [
    slide.title ? plainText(slide.title.children) : '',
    plainTextOf(slide.blocks),
    plainTextOf(slide.notes),
  ]);
  return makeGuide(deck, readInitials(texts));
}

/**
 * Reads the first letter of each Chinese character's pinyin, as it is read in its sentence.
 *
 * @returns Letter to characters; a character that is read in two ways is under both letters.
 */
export function readInitials(texts: readonly string[]): Record<string, string> {
  const found = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const { origin, first, isZh } of pinyin(text, { type: 'all', toneType: 'none' })) {
      if (!isZh) continue;
      const letter = first.normalize('NFD').charAt(0).toLowerCase();
      found.set(letter, (found.get(letter) ?? new Set()).add(origin));
    }
  }
  return Object.fromEntries(
    [...found].sort().map(([letter, characters]) => [letter, [...characters].sort().join('')]),
  );
}

/** Lists every name that panels and the agenda show in bold. */
export function listTitles(deck: Deck): string[] {
  const { title, mainLine, chapters, slides, tracks, units } = makeGuide(deck, {});
  const slideTitles = slides.map((slide) => slide.title);
  return [
    title,
    mainLine,
    ...slideTitles,
    ...[...tracks, ...units].map(({ name }) => name),
    ...chapters.map((chapter) => chapter.title),
  ];
}
