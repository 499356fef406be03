/** Places the score on the map and on the matrix, whatever the number of its tracks and units. */
import type { Score } from '../../deck/score.ts';
import { fitPitch, spreadColumns } from './score.ts';

export interface ScorePlace {
  readonly columnX: (column: number) => number;
  /** Distance between columns; 0 with a single one. */
  readonly gap: number;
  readonly lineY: (line: number) => number;
  /** Distance between lines. */
  readonly pitch: number;
  /** y of the red line. */
  readonly base: number;
  /** y of the highest line. */
  readonly top: number;
  /** Rows that the units' names take below the red line, so that neighbours do not touch. */
  readonly nameRows: number;
}

/** From one row of the units' names to the next. */
export const nameRise = 28;
const characterPx = 24;
/** The last row of names stands above the legend. */
const lowestName = 416;

/** Places lines and columns; `base` and `pitch` are those of four lines. */
export function placeScore({ tracks, units }: Score, four: { base: number; pitch: number }): ScorePlace {
  const { gap, x } = spreadColumns(232, 834, units.length, 278);
  const widest = Math.max(0, ...units.map(({ short }) => short.length)) * characterPx + 8;
  const nameRows = gap === 0 ? 1 : Math.ceil(widest / gap);
  const pitch = fitPitch(four.pitch, tracks.length);
  // Fewer lines stand in the middle of the room that four take.
  const spare = (Math.max(0, 4 - tracks.length) * four.pitch) / 2;
  const base = Math.min(four.base, lowestName - 42 - nameRise * (nameRows - 1)) - spare;
  const lineY = (line: number) => base - pitch * (line + 1);
  return { columnX: x, gap, lineY, pitch, base, top: lineY(tracks.length - 1), nameRows };
}
