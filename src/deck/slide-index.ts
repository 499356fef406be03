/** Which slides show which fact, unit and track: for contents, for the ledger and for following one unit. */
import type { Deck, Fact, Slide } from './deck.ts';
import { walkCharts, walkInlines } from './walk.ts';

export interface SlideIndex {
  readonly byFact: ReadonlyMap<string, readonly Slide[]>;
  readonly byUnit: ReadonlyMap<string, readonly Slide[]>;
  readonly byTrack: ReadonlyMap<string, readonly Slide[]>;
}

/** Indexes the slides of a deck, in their order. Notes do not count, and what no slide shows has no entry. */
export function indexSlides({ slides, ledger }: Deck): SlideIndex {
  const facts = new Map(ledger.facts.map((fact) => [fact.id, fact]));
  const index = { byFact: new Map<string, Slide[]>(), byUnit: new Map(), byTrack: new Map() };
  for (const slide of slides) {
    const shown = listFacts(slide);
    const about = [...shown].flatMap((id) => facts.get(id) ?? []);
    addSlide(index.byFact, shown, slide);
    addSlide(
      index.byUnit,
      collect(slide.unit, about, (fact) => fact.whose),
      slide,
    );
    addSlide(
      index.byTrack,
      collect(slide.track, about, (fact) => [fact.track]),
      slide,
    );
  }
  return index;
}

/** Lists the facts that a slide shows, by their ids. */
export function listFacts(slide: Slide): Set<string> {
  const shown = new Set(slide.traced?.map(({ fact }) => fact));
  const { title, blocks, footnotes = [] } = slide;
  walkInlines([...(title ? [title] : []), ...blocks, ...footnotes], (inline) => {
    if (inline.kind === 'fact') shown.add(inline.fact);
  });
  walkCharts(slide.blocks, ({ spec }) => {
    for (const id of spec.facts) shown.add(id);
  });
  return shown;
}

function collect(own: string, facts: readonly Fact[], read: (fact: Fact) => readonly string[]): Set<string> {
  const names = new Set([own, ...facts.flatMap(read)]);
  names.delete('');
  return names;
}

function addSlide(index: Map<string, Slide[]>, keys: ReadonlySet<string>, slide: Slide): void {
  for (const key of keys) {
    const slides = index.get(key);
    if (slides === undefined) index.set(key, [slide]);
    else slides.push(slide);
  }
}
