import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { targetNames } from '../../src/export/index.ts';
import { faceNames } from '../../src/fonts/faces.ts';
import { exportShipped, makeFolder, readShippedDeck } from './parts/shipped-deck.ts';

it('makes every file the same, byte for byte, when it is made again, with one set of fonts', async () => {
  const again = await makeFolder();
  const cache = await makeFolder();
  // The package holds the single-file deck too, which the build makes.
  const names = targetNames.filter((name) => name !== 'take-along.zip');
  // Fonts and pictures that were kept would be the same whatever is done.
  await exportShipped(await readShippedDeck(), names, again, {}, cache);
  const files = (await readdir(again, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  expect(files.length).toBeGreaterThan(names.length);
  for (const file of files) {
    const path = join(file.parentPath, file.name).slice(again.length + 1);
    const [first, second] = await Promise.all([
      readFile(join(inject('dist'), path)),
      readFile(join(again, path)),
    ]);
    expect.soft(first.equals(second), path).toBe(true);
  }
  const kept = (await readdir(join(cache, 'fonts'))).filter((name) => !name.startsWith('coverage-'));
  expect(kept).toHaveLength(faceNames.length);
});
