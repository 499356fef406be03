/** Says where a deck's chapters and slides are, for outlines. */
import type { Deck, Slide } from '../../deck/deck.ts';
import { plainText } from '../../deck/plain-text.ts';
import { isFirstPart } from '../../deck/slide-number.ts';
import type { OutlineEntry } from '../pdf/outline-entry.ts';

/** Where a slide is in a document. */
export type Place = Pick<OutlineEntry, 'page' | 'topPt'>;

/** Nests all slides by chapter; a chapter that begins with a divider leads there. */
export function outlineDeck(deck: Deck, findPlace: (slide: Slide) => Place): OutlineEntry[] {
  const slides = new Map(deck.slides.map((slide) => [slide.id, slide]));
  return deck.chapters.flatMap((chapter): OutlineEntry[] => {
    const inside = chapter.slides.flatMap((id) => slides.get(id) ?? []).filter(isFirstPart);
    const [first, ...rest] = inside;
    if (first === undefined) return [];
    const below = first.layout === 'divider' ? rest : inside;
    const children = below.map((slide) => ({
      title: titleOf(slide, deck),
      children: [],
      ...findPlace(slide),
    }));
    // A lesson of one file has no chapters to speak of.
    return chapter.title === '' ? children : [{ title: chapter.title, children, ...findPlace(first) }];
  });
}

/** Names a slide in words, also one without a heading. */
export function titleOf(slide: Slide, { lesson }: Deck): string {
  if (slide.layout === 'cover') return lesson.title;
  return slide.title === undefined ? `第${slide.number}页` : plainText(slide.title.children);
}
