/** What the author's server tells the page after a file was saved: just the slides that changed, and all problems. */
import { locateSlide } from '../deck/locate-slide.ts';
import type { Picture } from '../deck/pictures.ts';
import type { Problem } from '../deck/problem.ts';
import type { RenderedDeck } from './deck-source.ts';
import type { Reading } from './live-lesson.ts';

export interface LiveUpdate {
  /** Number of the reading that it brings a page to. */
  readonly number: number;
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

/** Writes where the author's server has a picture: files of the disk under their paths. */
export function writeServedAddress({ screen }: Picture): string {
  return encodeURI(`/@fs/${screen.path.replaceAll('\\', '/').replace(/^\//, '')}`);
}

/** Works out what to tell a page that shows `before`; undefined when it shows nothing, or who knows what. */
export function planUpdate({ number, source, shown }: Reading, before: RenderedDeck | undefined): LiveUpdate {
  const slides = source.deck?.slides ?? shown?.deck.slides ?? [];
  const problems = source.problems.map(
    (problem): LiveProblem => ({ ...problem, slide: locateSlide(slides, problem.at)?.id ?? '' }),
  );
  const texts = new Map(before?.sections.map(({ slide, html }) => [slide.id, html.text]));
  const sections = shown?.sections ?? [];
  const changed = sections.filter(({ slide, html }) => texts.get(slide.id) !== html.text);
  const order = sections.map(({ slide }) => slide.id);
  const isSame = changed.length === 0 && order.join(' ') === [...texts.keys()].join(' ');
  return {
    number,
    order: isSame ? [] : order,
    changed: Object.fromEntries(changed.map(({ slide, html }) => [slide.id, html.text])),
    problems,
  };
}
