/** What a presenter needs to know of a lesson beside its slides: its running order, its times, who is where. */
import type { Block, Inline } from './content.ts';
import type { Deck, Slide, Unit } from './deck.ts';
import { plainText, plainTextOf } from './plain-text.ts';
import { readScore } from './score.ts';
import { walkInlines } from './walk.ts';

export interface Guide {
  readonly title: string;
  /** Address of the online twin, or ''. */
  readonly url: string;
  readonly mainLine: string;
  readonly chapters: readonly GuideChapter[];
  readonly slides: readonly GuideSlide[];
  /** From the bottom line upwards; `slide` is '' where no slide belongs to it. */
  readonly tracks: readonly { readonly name: string; readonly slide: string }[];
  /** From left to right. */
  readonly units: readonly { readonly name: string; readonly short: string; readonly slide: string }[];
  /** Column and line of every note of the score. */
  readonly score: readonly {
    readonly column: number;
    readonly line: number;
    readonly filled: boolean;
    readonly label: string;
  }[];
  /** The first letters of the pinyin of the lesson's characters: letter to characters. */
  readonly initials: Readonly<Record<string, string>>;
}

export interface GuideChapter {
  readonly id: string;
  readonly title: string;
}

export interface GuideSlide {
  readonly id: string;
  /** The parts of a slide that goes on share one. */
  readonly number: number;
  readonly title: string;
  readonly chapter: string;
  /** The unit whose part this is, by its name, or ''. */
  readonly unit: string;
  /** Planned seconds. */
  readonly seconds: number;
}

/** Makes the guide of a deck; `initials` is given, as reading characters is not the model's business. */
export function makeGuide(deck: Deck, initials: Guide['initials']): Guide {
  const { lesson, slides } = deck;
  const score = readScore(lesson, deck.ledger);
  return {
    title: lesson.title,
    url: lesson.url,
    mainLine: lesson.words.mainLine,
    chapters: deck.chapters.map(({ id, title }) => ({ id, title: title || lesson.title })),
    slides: slides.map((slide) => ({
      id: slide.id,
      number: slide.number,
      title: slide.title ? plainText(slide.title.children) : plainTextOf(slide.blocks).slice(0, 20),
      chapter: slide.chapter,
      unit: lesson.units.find((unit) => unit.id === slide.unit)?.name ?? '',
      seconds: Math.round(slide.minutes * 60),
    })),
    tracks: lesson.tracks.map((track) => ({
      name: track.name,
      slide: slides.find((slide) => slide.track === track.id)?.id ?? '',
    })),
    units: lesson.units.map((unit) => ({
      name: unit.name,
      short: unit.short,
      slide: findUnitSlide(unit, deck)?.id ?? '',
    })),
    score: score.notes.map(({ column, line, filled, label }) => ({ column, line, filled, label })),
    initials,
  };
}

/** A unit's own slide; else the first whose title names it, else the first that states a fact of it. */
function findUnitSlide(unit: Unit, { slides, ledger }: Deck): Slide | undefined {
  const facts = new Set(ledger.facts.filter((fact) => fact.whose.includes(unit.id)).map((fact) => fact.id));
  const states = (blocks: readonly Block[]) => {
    let found = false;
    walkInlines(blocks, (inline: Inline) => {
      if (inline.kind === 'fact' && facts.has(inline.fact)) found = true;
    });
    return found;
  };
  return (
    slides.find((slide) => slide.unit === unit.id) ??
    slides.find((slide) => slide.title && states([slide.title])) ??
    slides.find((slide) => states(slide.blocks))
  );
}
