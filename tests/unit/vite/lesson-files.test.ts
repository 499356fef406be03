import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { sumUpFiles, watchFiles } from '../../../src/vite/lesson-files.ts';

let folder: string;
beforeEach(async () => {
  const place = await mkdtemp(join(tmpdir(), 'deck-files-'));
  onTestFinished(() => rm(place, { recursive: true, force: true }));
  folder = join(place, '课');
  await mkdir(join(folder, 'node_modules/a'), { recursive: true });
  await writeFile(join(folder, 'a.md'), '');
});

it('sums up what a lesson is made of, and nothing that is installed or built beside it', async () => {
  const before = sumUpFiles([folder]);
  await writeFile(join(folder, 'node_modules/a/README.md'), '');
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist/deck.html'), '');
  expect(sumUpFiles([folder])).toBe(before);
  await mkdir(join(folder, '图'));
  await writeFile(join(folder, '图/a.png'), '');
  expect(sumUpFiles([folder])).not.toBe(before);
  await rm(folder, { recursive: true });
  expect(sumUpFiles([folder])).toBe('');
});

it('tells of changes in folders that are new, and in one that took the place of another', async () => {
  const changed = vi.fn(async () => {});
  const fail = vi.fn();
  const stop = watchFiles([folder], changed, fail);
  onTestFinished(stop);
  const seeSettled = async (change: () => Promise<void>) => {
    changed.mockClear();
    await change();
    await vi.waitFor(() => expect(changed).toHaveBeenCalledWith(true));
  };
  await seeSettled(() => writeFile(join(folder, 'a.md'), '一'));
  await seeSettled(() => mkdir(join(folder, '图')).then(() => {}));
  await seeSettled(() => writeFile(join(folder, '图/a.png'), ''));
  await seeSettled(async () => {
    await mkdir(`${folder}-新`);
    await writeFile(join(`${folder}-新`, 'a.md'), '二');
    await rename(folder, `${folder}-旧`);
    await rename(`${folder}-新`, folder);
  });
  await seeSettled(() => writeFile(join(folder, 'a.md'), '三'));
  expect(fail).not.toHaveBeenCalled();
});
