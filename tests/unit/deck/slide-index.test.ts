import { expect, it } from 'vitest';
import type { Deck, Fact, Slide } from '../../../src/deck/deck.ts';
import { indexSlides } from '../../../src/deck/slide-index.ts';

const at = { file: '', line: 1, column: 1 };
const fact = (id: string, whose: string[], track = '') => ({ id, whose, track }) as unknown as Fact;
const slide = (id: string, facts: string[], own: Partial<Slide> = {}) =>
  ({
    id,
    unit: '',
    track: '',
    title: undefined,
    blocks: [
      {
        kind: 'paragraph',
        children: facts.map((name) => ({ kind: 'fact', fact: name, text: name, at })),
        attributes: {},
        at,
      },
    ],
    notes: [],
    ...own,
  }) as unknown as Slide;

function index(slides: Slide[], facts: Fact[]) {
  const deck = { slides, ledger: { facts } } as unknown as Deck;
  const { byFact, byUnit, byTrack } = indexSlides(deck);
  const ids = (map: ReadonlyMap<string, readonly Slide[]>) =>
    Object.fromEntries([...map].map(([key, list]) => [key, list.map(({ id }) => id)]));
  return { byFact: ids(byFact), byUnit: ids(byUnit), byTrack: ids(byTrack) };
}

it('lists the slides of a fact, of whose it is and of its track, each once and in order', () => {
  const slides = [slide('one', ['a', 'a', 'b']), slide('two', ['b'])];
  expect(index(slides, [fact('a', ['north']), fact('b', ['north', 'south'], 'line')])).toEqual({
    byFact: { a: ['one'], b: ['one', 'two'] },
    byUnit: { north: ['one', 'two'], south: ['one', 'two'] },
    byTrack: { line: ['one', 'two'] },
  });
});

it('counts a slide that is a unit’s or a track’s own, and facts that charts alone show', () => {
  const chart = { kind: 'chart', spec: { type: 'bars', facts: ['a'] }, factsAt: [], at };
  const slides = [
    slide('own', [], { unit: 'north', track: 'line' }),
    { ...slide('drawn', []), blocks: [chart] },
  ];
  expect(index(slides as Slide[], [fact('a', ['south'])])).toEqual({
    byFact: { a: ['drawn'] },
    byUnit: { north: ['own'], south: ['drawn'] },
    byTrack: { line: ['own'] },
  });
});

it('leaves out what no slide shows', () => {
  expect(index([], [fact('a', ['north'])])).toEqual({ byFact: {}, byUnit: {}, byTrack: {} });
});
