import { expect, it } from 'vitest';
import { openFolder } from '../../../scripts/parts/open-deck.ts';
import { layoutNames } from '../../../src/layouts/index.ts';
import { writeStarterLesson } from '../../../src/starter/starter-lesson.ts';

const opened = openFolder({
  texts: writeStarterLesson(),
  assets: new Set(['example.svg']),
  problems: [],
  path: (name) => name,
});

it('has not one problem', () => {
  expect(opened.problems).toEqual([]);
});

it('shows every layout once', () => {
  expect(opened.deck?.slides.map(({ layout }) => layout).sort()).toEqual([...layoutNames].sort());
});
