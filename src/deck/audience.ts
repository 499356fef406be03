/** Chooses what of a deck may leave the house. */
import type { Block, Inline } from './content.ts';
import type { Deck, Ledger, Slide } from './deck.ts';
import { listFacts } from './slide-index.ts';
import { numberSlides } from './slide-number.ts';
import { mapInlines, walkInlines } from './walk.ts';

export interface Selection {
  /** Whether speaker notes go along. */
  readonly notes: boolean;
  /** Whether slides marked internal go along. */
  readonly internal: boolean;
}

/** What the public gets: neither notes nor internal slides. */
export const publicSelection: Selection = { notes: false, internal: false };
/** What the presenter gets. */
export const presenterSelection: Selection = { notes: true, internal: true };

/** Leaves out what is not selected, renumbers the rest, and unlinks links to what is gone. */
export function selectDeck(deck: Deck, { notes, internal }: Selection): Deck {
  const kept = deck.slides.filter((slide) => internal || slide.audience === 'public');
  const ids = new Set(kept.map((slide) => slide.id));
  const isWhole = kept.length === deck.slides.length;
  const unlinkIn = (blocks: readonly Block[]) =>
    isWhole ? blocks : mapInlines(blocks, (inline) => unlink(inline, ids));
  const slides = numberSlides(kept).map((slide) => ({
    ...slide,
    title: slide.title && (unlinkIn([slide.title])[0] as Slide['title']),
    blocks: unlinkIn(slide.blocks),
    notes: notes ? unlinkIn(slide.notes) : [],
    ...(slide.footnotes && { footnotes: unlinkIn(slide.footnotes) }),
  }));
  const chapters = deck.chapters.map((chapter) => ({
    ...chapter,
    slides: chapter.slides.filter((id) => ids.has(id)),
  }));
  return { ...deck, slides, chapters, ledger: selectFacts(deck.ledger, slides) };
}

/** Of figures that were traced without an entry in the ledger only those go along that are still said. */
function selectFacts(ledger: Ledger, slides: readonly Slide[]): Ledger {
  if (ledger.facts.every(({ origin }) => origin === undefined)) return ledger;
  const said = new Set(slides.flatMap((slide) => [...listFacts(slide)]));
  walkInlines(
    slides.flatMap(({ notes }) => notes),
    (inline) => {
      if (inline.kind === 'fact') said.add(inline.fact);
    },
  );
  return { ...ledger, facts: ledger.facts.filter(({ id, origin }) => origin === undefined || said.has(id)) };
}

/** Of a link to a slide that is gone its words stay. */
function unlink(inline: Inline, ids: ReadonlySet<string>): Inline[] {
  const isDead = inline.kind === 'link' && inline.href.startsWith('#') && !ids.has(inline.href.slice(1));
  return isDead ? [...inline.children] : [inline];
}
