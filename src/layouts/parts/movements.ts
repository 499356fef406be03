/** Which units each movement is about, read off its slides, and the brackets that say so over the score. */
import type { Deck, Slide } from '../../deck/deck.ts';
import { type Html, html } from '../../deck/html.ts';
import type { Score } from '../../deck/score.ts';
import { findUnits } from './units.ts';

export interface Movement {
  readonly title: string;
  /** Columns of its units, from left to right. */
  readonly columns: readonly number[];
}

/** Reads the movements in order; those without a unit are left out. */
export function readMovements(deck: Deck, score: Score): Movement[] {
  return deck.chapters
    .filter(({ movement }) => movement > 0)
    .map(({ id, title }) => {
      const slides = deck.slides.filter(({ chapter }) => chapter === id);
      const isMeant = (unit: string) => slides.some((slide) => isAbout(slide, unit, deck, score));
      const columns = score.units.flatMap((unit, column) => (isMeant(unit.id) ? [column] : []));
      return { title, columns };
    })
    .filter(({ columns }) => columns.length > 0);
}

/** A slide is about a unit when its settings or its title name it, or when the unit plays on its track. */
function isAbout(slide: Slide, unit: string, deck: Deck, score: Score): boolean {
  if (slide.unit === unit) return true;
  if (slide.title && findUnits([slide.title], deck).some(({ id }) => id === unit)) return true;
  return score.notes.some((note) => note.unit.id === unit && note.track.id === slide.track);
}

export interface BracketPlace {
  readonly columnX: (column: number) => number;
  /** How far a bracket reaches beyond its outer columns. */
  readonly reach: number;
  /** y of the inner row. */
  readonly y: number;
  /** Distance between rows. */
  readonly rise: number;
}

/** Draws a bracket over every run of columns: those of parts in the inner row, those of all units above. */
export function drawBrackets(movements: readonly Movement[], units: number, place: BracketPlace): Html {
  return html`${movements.map(({ title, columns }) => {
    const y = columns.length === units ? place.y - place.rise : place.y;
    return splitRuns(columns).map(([first, last]) => {
      const from = place.columnX(first) - place.reach;
      const to = place.columnX(last) + place.reach;
      const middle = (from + to) / 2;
      const half = title.length * 12 + 10;
      return html`<path class="bracket" d="M${from} ${y + 12}V${y}H${middle - half}M${middle + half} ${y}H${to}V${y + 12}"/><text class="movement bold" x="${middle}" y="${y + 9}" text-anchor="middle">${title}</text>`;
    });
  })}`;
}

/** Says which units the brackets stand over. */
export function describeMovements(movements: readonly Movement[], { units }: Score): string {
  const named = movements.map(({ title, columns }) => {
    const names = columns.map((column) => units[column]?.name ?? '');
    return `${title}：${columns.length === units.length ? '全部单位' : names.join('、')}`;
  });
  return named.length === 0 ? '' : `各章讲到的单位，${named.join('；')}。`;
}

/** Splits columns into runs of neighbours, each as its first and last column. */
function splitRuns(columns: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run && run[1] === column - 1) run[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}
