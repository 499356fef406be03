/** Finds what the points of an agenda lead to, and how long it takes. */
import type { Inline, Item } from '../../deck/content.ts';
import type { Deck, Slide } from '../../deck/deck.ts';
import { plainText } from '../../deck/plain-text.ts';
import { walkInlines } from '../../deck/walk.ts';

export interface Target {
  /** Id of the slide where it begins. */
  readonly id: string;
  /** Position of that slide, and of the last one of its chapter. */
  readonly from: number;
  readonly to: number;
  /** Whether a link may stand round the words: none of them is one already. */
  readonly isLinkable: boolean;
}

/** Finds the chapter or the later slide whose title a point's words are; its first bold words count alone, too. */
export function findTargets(items: readonly Item[], agenda: Slide, deck: Deck): (Target | undefined)[] {
  return items.map((item) => {
    const [first] = item.children;
    const names = [item.children, first?.kind === 'strong' ? first.children : []].map(simplify);
    const is = (title: string) => title !== '' && names.includes(title);
    const chapter = deck.chapters.find(({ title, slides }) => slides.length > 0 && is(simplify(title)));
    const slide = chapter
      ? deck.slides.find(({ id }) => id === chapter.slides[0])
      : deck.slides.find(
          ({ number, title }) => number > agenda.number && is(simplify(title?.children ?? [])),
        );
    if (slide === undefined) return undefined;
    const last = deck.slides.findLast((other) => other.chapter === slide.chapter);
    const to = last?.number ?? slide.number;
    return { id: slide.id, from: slide.number, to, isLinkable: !holdsLink(item) };
  });
}

/** Counts the minutes from a point's slide to the next point's or its chapter's end; 0 when nobody has planned them. */
export function minutesOf(index: number, targets: readonly (Target | undefined)[], { slides }: Deck): number {
  const target = targets[index];
  if (target === undefined) return 0;
  const next = Math.min(
    target.to + 1,
    ...targets.flatMap((other) => (other && other.from > target.from ? [other.from] : [])),
  );
  const planned = slides.filter(({ number }) => number >= target.from && number < next);
  return Math.round(planned.reduce((sum, { minutes }) => sum + minutes, 0));
}

function simplify(words: readonly Inline[] | string): string {
  const text = typeof words === 'string' ? words : plainText(words);
  return text.replace(/^[一二三四五六七八九十\d]+[、.．]/u, '').replace(/[\p{P}\p{S}\s]/gu, '');
}

function holdsLink(item: Item): boolean {
  let found = false;
  walkInlines([{ kind: 'paragraph', children: item.children, attributes: {}, at: item.at }], ({ kind }) => {
    if (kind === 'link' || kind === 'fact') found = true;
  });
  return found;
}
