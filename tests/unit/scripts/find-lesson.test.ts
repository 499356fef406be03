import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findLesson } from '../../../scripts/parts/find-lesson.mjs';

it.each([
  ['slides/ with chapters', ['slides/10-a.md', 'README.md'], 'slides'],
  ['slides/ with deck.yaml', ['slides/deck.yaml'], 'slides'],
  ['Markdown of its own', ['talk.md'], '.'],
  ['slides/ of another kind', ['slides/photo.jpg', 'talk.md'], '.'],
  ['slides/ with a README alone', ['slides/README.md', 'talk.md'], '.'],
  ['a file named slides', ['slides', 'talk.md'], '.'],
  ['nothing but what is installed and built', ['node_modules/a/README.md', 'dist/a.md'], '.'],
])('in a folder with %s', (_, files, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'deck-find-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  expect(findLesson(folder)).toBe(expected);
});
