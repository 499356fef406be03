import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { presenterSelection } from '../../../src/deck/audience.ts';
import { loadFolder } from '../../../src/lesson/load-folder.ts';
import { readDeck } from '../../../src/read/deck.ts';
import { writeStarterLesson } from '../../../src/starter/starter-lesson.ts';
import { followLesson } from '../../../src/vite/live-lesson.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-live-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of writeStarterLesson()) await writeFile(join(folder, name), text);
});

function follow() {
  const open = vi.fn(async () => {
    const { deck, problems } = readDeck({
      ...(await loadFolder(folder, folder)),
      assets: new Set(['example.svg']),
    });
    return { deck, problems, charts: new Map(), pictures: new Map(), selection: presenterSelection };
  });
  const tell = vi.fn();
  return { open, tell, lesson: followLesson({ open, tell, sourceFolders: [folder] }) };
}

it('reads once until a file changes, whoever asks, and tells of each reading once', async () => {
  const { open, tell, lesson } = follow();
  lesson.report();
  expect(tell).not.toHaveBeenCalled();
  const [one, other] = await Promise.all([lesson.read(), lesson.read()]);
  expect(other).toBe(one);
  await symlink('nowhere', join(folder, '.#deck.yaml'));
  const locked = await lesson.read();
  for (let visit = 0; visit < 3; visit++) {
    expect(await lesson.read()).toBe(locked);
    lesson.report();
  }
  expect(open).toHaveBeenCalledTimes(2);
  expect(tell).toHaveBeenCalledTimes(1);
  await writeFile(join(folder, 'deck.yaml'), 'title: [');
  const wrong = await lesson.read();
  lesson.report();
  expect(wrong.source.problems).not.toEqual([]);
  expect(tell.mock.calls.map(([source]) => source)).toEqual([locked.source, wrong.source]);
});

it('shows the last good deck while there are mistakes, and while there is no folder', async () => {
  const { lesson } = follow();
  const good = await lesson.read();
  expect(good.shown?.sections.length).toBeGreaterThan(2);
  await writeFile(join(folder, 'deck.yaml'), 'title: [');
  expect((await lesson.read()).shown).toBe(good.shown);
  await rm(folder, { recursive: true });
  await expect(lesson.read()).rejects.toMatchObject({ code: 'no-folder' });
});

it('shows nothing when there was no good deck yet', async () => {
  await writeFile(join(folder, 'deck.yaml'), 'title: [');
  const { lesson } = follow();
  expect((await lesson.read()).shown).toBeUndefined();
});
