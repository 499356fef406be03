/** The built pages as their hosts send them, through a parser that reports errors. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { findMarkupFaults } from '../parts/markup-faults.ts';

it.each([
  ['site/index.html', []],
  ['site/ledger.html', []],
  ['site/404.html', []],
  ['deck.html', ['unique-landmark']], // notes have no names, and are not shown there
])('%s has no fault', async (file, without) => {
  expect(await findMarkupFaults(await readFile(join(inject('dist'), file), 'utf8'), { without })).toEqual([]);
});
