/** The score follows the lesson: as many lines as it has tracks, as many columns as it has units, none of them too many. */
import { describe, expect, it } from 'vitest';
import { writeNumeral } from '../../../src/deck/numerals.ts';
import { readDeck } from '../../../src/read/deck.ts';
import { renderSections } from '../../../src/render/sections.ts';
import { type ScoreSize, writeScoreLesson } from './parts/score-lesson.ts';

const sizes = [0, 1, 3, 4, 6].flatMap((tracks) => [0, 1, 7, 12].map((units) => ({ tracks, units })));

/** Slides by their layout, in a lesson of a size. */
function render(size: ScoreSize): Map<string, string> {
  const texts = writeScoreLesson(size);
  const { deck } = readDeck({ texts, assets: new Set(), problems: [], path: (name) => name });
  if (deck === undefined) throw new Error('the sample is not readable');
  return new Map(renderSections(deck, new Map()).map(({ slide, html }) => [slide.layout, html.text]));
}

const count = (text: string, part: string | RegExp) => text.split(part).length - 1;
const numbers = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => Number(match[1]));

describe.each(sizes)('with $tracks tracks and $units units', (size) => {
  const { tracks, units } = size;
  const slides = render(size);
  const of = (layout: string) => slides.get(layout) ?? '';
  const compact = (layout: string) => /<svg class="staff".*?<\/svg>/.exec(of(layout))?.[0] ?? '';
  const own = (layout: string) => of(layout).replace(compact(layout), '');
  const hasNotes = tracks > 0 && units > 0;

  it.each(['score-map', 'matrix', 'track', 'unit-profile', 'formula'])(
    'the staff of %s has its lines',
    (name) => {
      expect(count(compact(name), 'class="track-line')).toBe(tracks);
      expect(count(compact(name), 'class="main-line')).toBe(1);
      for (const y of numbers(compact(name), / y1="([-\d.]+)"/g)) expect(y).toBeGreaterThanOrEqual(-2);
    },
  );

  it.each(['divider', 'formula', 'score-map', 'matrix'])('%s draws its lines', (name) => {
    expect(count(own(name), 'class="track-line')).toBe(tracks);
  });

  it.each(['cover', 'closing'])(
    '%s turns its lines into the landscape; without tracks that is a picture',
    (name) => {
      expect(count(own(name), /class="track-line" data-id/)).toBe(tracks === 0 ? 4 : tracks);
    },
  );

  it('the unit’s slide shows where it plays, where anybody does', () => {
    const small = /<svg class="mini-score".*?<\/svg>/.exec(of('unit-profile'))?.[0] ?? '';
    expect(count(small, 'class="track-line"')).toBe(hasNotes ? tracks : 0);
    expect(count(small, '<ellipse')).toBe(count(of('score-map'), /<ellipse[^>]*rx="15/));
    for (const x of numbers(small, / cx="([\d.]+)"/g)) expect(x).toBeLessThan(266);
  });

  it.each(['score-map', 'matrix'])('%s has every name, and notes on lines and within the slide', (name) => {
    const text = own(name);
    expect(count(text, 'class="track-name"')).toBe(tracks);
    expect(count(text, 'class="unit-name bold"')).toBe(units);
    expect(text.includes('note-legend')).toBe(hasNotes);
    const lines = numbers(text, /class="track-line"[^>]* y1="([-\d.]+)"/g);
    const notes = [...text.matchAll(/<ellipse class="note[^>]* cx="([\d.]+)" cy="([\d.]+)" rx="15/g)];
    expect(notes.length > 0).toBe(hasNotes);
    for (const [, x, y] of notes) {
      expect(lines.map((line) => line.toFixed(3))).toContain(Number(y).toFixed(3));
      expect(Number(x)).toBeLessThan(1100);
    }
    for (const y of lines) expect(y).toBeGreaterThan(0);
    for (const y of numbers(text, /class="unit-name bold"[^>]* y="([\d.]+)"/g))
      expect(y).toBeLessThanOrEqual(416);
  });

  it('units’ names do not touch', () => {
    const found = own('matrix').matchAll(/class="unit-name bold" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]+)/g);
    const names = [...found].map(([, x, y, name = '']) => ({ x: Number(x), y, halfPx: name.length * 12 }));
    const clashes = names.flatMap((one, index) =>
      names
        .slice(index + 1)
        .filter((other) => other.y === one.y && Math.abs(other.x - one.x) <= one.halfPx + other.halfPx),
    );
    expect(clashes).toEqual([]);
  });

  it('captions count the tracks', () => {
    const caption = `<caption>各单位在${tracks === 2 ? '两' : writeNumeral(tracks)}条赛道上的做法</caption>`;
    for (const name of ['score-map', 'matrix']) expect(count(own(name), caption)).toBe(hasNotes ? 1 : 0);
    if (tracks !== 4) expect([...slides.values()].join('')).not.toContain('四条');
    expect([...slides.values()].join('')).not.toMatch(
      /<table class="score-table"><caption>[^<]*零|NaN|Infinity|undefined/,
    );
  });
});
