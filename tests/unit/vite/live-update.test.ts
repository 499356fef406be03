import { describe, expect, it } from 'vitest';
import { presenterSelection } from '../../../src/deck/audience.ts';
import { readDeck } from '../../../src/read/deck.ts';
import { writeStarterLesson } from '../../../src/starter/starter-lesson.ts';
import { renderDeck } from '../../../src/vite/deck-source.ts';
import type { Reading } from '../../../src/vite/live-lesson.ts';
import { planUpdate } from '../../../src/vite/live-update.ts';

/** The starter lesson, after its texts went through `edit`. */
function readLesson(edit = (text: string) => text): Reading {
  const texts = new Map([...writeStarterLesson()].map(([name, text]) => [name, edit(text)]));
  const { deck, problems } = readDeck({
    texts,
    assets: new Set(['example.svg']),
    problems: [],
    path: (name) => name,
  });
  const source = { deck, problems, charts: new Map(), pictures: new Map(), selection: presenterSelection };
  return { number: 1, source, shown: renderDeck(source, () => '') };
}

describe('what the page is told after a save', () => {
  it('is every slide at first', () => {
    const update = planUpdate(readLesson(), undefined);
    expect(update.order.length).toBeGreaterThan(2);
    expect(Object.keys(update.changed)).toEqual(update.order);
  });

  it('is nothing when nothing changed', () => {
    const update = planUpdate(readLesson(), readLesson().shown);
    expect(update).toMatchObject({ number: 1, order: [], changed: {} });
  });

  it('is the slide that changed, and the order of all', () => {
    const before = readLesson();
    const first = planUpdate(before, undefined);
    const [title] = /^## .+$/m.exec([...writeStarterLesson().values()].join('\n')) ?? [''];
    const update = planUpdate(
      readLesson((text) => text.replace(title, `${title}改`)),
      before.shown,
    );
    expect(update.order).toEqual(first.order);
    expect(Object.keys(update.changed).length).toBeGreaterThan(0);
    expect(Object.keys(update.changed).length).toBeLessThan(first.order.length);
  });
});
