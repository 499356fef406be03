/** What the dev server tells the page after a file was saved: just the slides that changed, and all problems. */
import { locateSlide } from '../deck/locate-slide.ts';
import type { Picture } from '../deck/pictures.ts';
import { hasErrors, type Problem } from '../deck/problem.ts';
import { type DeckSource, type RenderedDeck, renderDeck } from './deck-source.ts';

/** Sent over Vite's own socket under this name. */
export const liveUpdateEvent = 'deck:update';

export interface LiveUpdate {
  /** Ids of all slides in their order; empty when the slides stay as they are. */
  readonly order: readonly string[];
  /** HTML of the sections that are new or changed, by id. */
  readonly changed: Readonly<Record<string, string>>;
  readonly problems: readonly LiveProblem[];
}

export interface LiveProblem extends Problem {
  /** Id of the slide that it is on; '' for the lesson as a whole. */
  readonly slide: string;
}

export interface LiveState {
  /** The last deck without mistakes: what the page shows. */
  readonly shown: RenderedDeck | undefined;
}

/** Writes where the dev server has a picture: files of the disk under their paths. */
export function writeServedAddress({ screen }: Picture): string {
  return encodeURI(`/@fs/${screen.path.replaceAll('\\', '/').replace(/^\//, '')}`);
}

/** Works out what to tell the page; slides with mistakes never replace the last good ones. */
export function planUpdate(source: DeckSource, state: LiveState): { update: LiveUpdate; state: LiveState } {
  const problems = source.problems.map((problem): LiveProblem => {
    const slides = source.deck?.slides ?? state.shown?.deck.slides ?? [];
    return { ...problem, slide: locateSlide(slides, problem.at)?.id ?? '' };
  });
  const next = hasErrors(source.problems) ? undefined : renderDeck(source, writeServedAddress);
  if (next === undefined) return { update: { order: [], changed: {}, problems }, state };
  const before = new Map(state.shown?.sections.map(({ slide, html }) => [slide.id, html.text]));
  const changed = next.sections.filter(({ slide, html }) => before.get(slide.id) !== html.text);
  const order = next.sections.map(({ slide }) => slide.id);
  const isSame = changed.length === 0 && order.join(' ') === [...before.keys()].join(' ');
  return {
    update: {
      order: isSame ? [] : order,
      changed: Object.fromEntries(changed.map(({ slide, html }) => [slide.id, html.text])),
      problems,
    },
    state: { shown: next },
  };
}
