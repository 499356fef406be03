import { describe, expect, it } from 'vitest';
import { readAutoSeconds } from '../../../src/stage/autoplay.ts';
import { chooseScreens, swapScreens } from '../../../src/stage/room/screens.ts';
import { speakerAddress } from '../../../src/stage/room/speaker-window.ts';
import { openSettings } from '../../../src/stage/settings.ts';

const screen = (availLeft: number, isInternal: boolean, isPrimary = false) => ({
  availLeft,
  availTop: 0,
  availWidth: 1000,
  availHeight: 600,
  isInternal,
  isPrimary,
});

describe('the choice of screens', () => {
  const laptop = screen(0, true, true);
  const projector = screen(1000, false);
  const desk = screen(0, false, true);

  it('gives the room what is not the laptop’s own, wherever the window is', () => {
    for (const current of [laptop, projector])
      expect(chooseScreens([laptop, projector], current)).toEqual({ room: projector, speaker: laptop });
  });

  it('gives the room the other screen when nothing tells them apart', () => {
    expect(chooseScreens([desk, projector], desk)).toEqual({ room: projector, speaker: desk });
    expect(chooseScreens([desk, projector], projector)).toEqual({ room: desk, speaker: projector });
  });

  it('has none with one screen', () => {
    expect(chooseScreens([laptop], laptop)).toBeUndefined();
    expect(chooseScreens([projector], projector)).toBeUndefined();
  });

  it('swaps', () => {
    expect(swapScreens({ room: projector, speaker: laptop })).toEqual({ room: laptop, speaker: projector });
  });
});

it.each([
  ['', undefined],
  ['?view=stage', undefined],
  ['?auto=20', 20],
  ['?auto=0.2', 1],
  ['?auto=99999', 3600],
  ['?auto=', 20],
  ['?auto=x', 20],
  ['?auto=-3', 20],
])('reads the seconds of %s', (search, seconds) => {
  expect(readAutoSeconds(search)).toBe(seconds);
});

it.each([
  [
    'file:///D:/%E5%85%9A%20%E8%AF%BE/deck.html#/leifeng',
    'file:///D:/%E5%85%9A%20%E8%AF%BE/deck.html?view=speaker#/leifeng',
  ],
  ['http://10.0.0.1/deck.html?auto=20', 'http://10.0.0.1/deck.html?view=speaker'],
])('makes the speaker window’s address of %s', (address, speaker) => {
  expect(speakerAddress(address)).toBe(speaker);
});

describe('settings', () => {
  const memory = (text?: string) => {
    const kept = new Map(text === undefined ? [] : [['deck-settings', text]]);
    return {
      kept,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
  };

  it('are kept for the next time', () => {
    const storage = memory();
    openSettings(storage).change({ guard: true, notesPx: 30 });
    expect(openSettings(storage).read()).toEqual({ motion: true, guard: true, notesPx: 30 });
  });

  it('are the usual ones when what was kept is not theirs', () => {
    for (const text of ['', 'x', '[]', 'null', '{"motion":"no","notesPx":9000}'])
      expect(openSettings(memory(text)).read()).toEqual({ motion: true, guard: false, notesPx: 26 });
  });

  it('hold for the page when nothing can be kept', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    for (const storage of [full, undefined]) {
      const settings = openSettings(storage);
      settings.change({ motion: false });
      expect(settings.read().motion).toBe(false);
    }
  });
});
