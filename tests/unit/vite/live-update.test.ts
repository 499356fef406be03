import { describe, expect, it } from 'vitest';
import { presenterSelection } from '../../../src/deck/audience.ts';
import { readDeck } from '../../../src/read/deck.ts';
import { writeStarterLesson } from '../../../src/starter/starter-lesson.ts';
import type { DeckSource } from '../../../src/vite/deck-source.ts';
import { planUpdate } from '../../../src/vite/live-update.ts';

/** The starter lesson, after its texts went through `edit`. */
function readSource(edit = (text: string) => text): DeckSource {
  const texts = new Map([...writeStarterLesson()].map(([name, text]) => [name, edit(text)]));
  const { deck, problems } = readDeck({
    texts,
    assets: new Set(['example.svg']),
    problems: [],
    path: (name) => name,
  });
  return { deck, problems, charts: new Map(), pictures: new Map(), selection: presenterSelection };
}

const shown = () => planUpdate(readSource(), { shown: undefined });

describe('what the page is told after a save', () => {
  it('is every slide at first', () => {
    const { update } = shown();
    expect(update.order.length).toBeGreaterThan(2);
    expect(Object.keys(update.changed)).toEqual(update.order);
  });

  it('is nothing when nothing changed', () => {
    const { update } = planUpdate(readSource(), shown().state);
    expect(update).toMatchObject({ order: [], changed: {} });
  });

  it('is the slide that changed, and the order of all', () => {
    const { state, update: first } = shown();
    const [title] = /^## .+$/m.exec([...writeStarterLesson().values()].join('\n')) ?? [''];
    const { update } = planUpdate(
      readSource((text) => text.replace(title, `${title}改`)),
      state,
    );
    expect(update.order).toEqual(first.order);
    expect(Object.keys(update.changed).length).toBeGreaterThan(0);
    expect(Object.keys(update.changed).length).toBeLessThan(first.order.length);
  });
});
