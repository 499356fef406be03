import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicSelection, selectDeck } from '../../../src/deck/audience.ts';
import type { Deck } from '../../../src/deck/deck.ts';
import { loadFolder } from '../../../src/lesson/load-folder.ts';
import { readDeck } from '../../../src/read/deck.ts';
import { readInitials, renderGuide } from '../../../src/render/guide.ts';

let deck: Deck;
beforeAll(async () => {
  const root = join(import.meta.dirname, '../../..');
  const read = readDeck(await loadFolder(join(root, 'slides'), join(root, 'assets')));
  if (!read.deck) throw new Error('no deck');
  deck = read.deck;
});

describe('the guide', () => {
  it('leads every unit and track to a slide that there is', () => {
    const { units, tracks, slides } = renderGuide(deck);
    const ids = slides.map(({ id }) => id);
    expect(units.map(({ name }) => name)).toEqual(deck.lesson.units.map(({ name }) => name));
    for (const { name, slide } of [...units, ...tracks]) expect(ids, name).toContain(slide);
    expect(units.find(({ name }) => name === '雷锋派出所')?.slide).toBe('leifeng');
  });

  it('adds up to the lesson’s minutes', () => {
    const seconds = renderGuide(deck).slides.reduce((sum, slide) => sum + slide.seconds, 0);
    expect(Math.abs(seconds / 60 - deck.lesson.minutes)).toBeLessThan(0.2);
  });

  it('says nothing of notes and internal slides to the public', () => {
    const told = JSON.stringify(renderGuide(selectDeck(deck, publicSelection)));
    for (const slide of deck.slides.filter(({ audience }) => audience === 'internal'))
      expect(told).not.toContain(`"${slide.id}"`);
  });
});

it('reads characters as they are read in their words', () => {
  const initials = readInitials(['长沙重点，调解', '行走', '银行']);
  expect(initials.c).toBe('长');
  expect(initials.z).toContain('重');
  expect(initials.t).toBe('调');
  expect(initials.x).toBe('行');
  expect(initials.h).toBe('行');
  expect(Object.keys(initials).every((letter) => /^[a-z]$/.test(letter))).toBe(true);
});
