import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSourceKey } from '../../../src/cache/source-key.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deck-sources-'));
  mkdirSync(join(root, 'src/theme'), { recursive: true });
  for (const file of ['src/main.ts', 'src/theme/base.css', 'lock.json'])
    writeFileSync(join(root, file), 'some text');
});
afterEach(() => rmSync(root, { recursive: true }));

const readKey = () => readSourceKey(root, ['src', 'lock.json'], /\.(ts|css)$/);

it('stays the same while nothing changes', () => {
  expect(readKey()).toMatch(/^[\da-f]{16}$/);
  expect(readKey()).toBe(readKey());
});

it.each([
  ['another size', () => writeFileSync(join(root, 'src/theme/base.css'), 'some longer text')],
  ['another time', () => utimesSync(join(root, 'lock.json'), 1, 1)],
  ['a new file', () => writeFileSync(join(root, 'src/theme/new.css'), '')],
  ['a file that is gone', () => rmSync(join(root, 'src/main.ts'))],
])('changes with %s', (_, change) => {
  const before = readKey();
  change();
  expect(readKey()).not.toBe(before);
});

it('takes no notice of files of other kinds', () => {
  const before = readKey();
  writeFileSync(join(root, 'src/notes.txt'), 'text');
  expect(readKey()).toBe(before);
});
