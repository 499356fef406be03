/** Builds what a lesson is handed out as, each part once, and puts all of it into place together. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publicSelection } from '../../src/deck/audience.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { exportDeck, type Progress } from '../../src/export/export-deck.ts';
import { type TargetName, targetNames } from '../../src/export/index.ts';
import { replaceFolderEntries } from '../../src/export/replace-folder.ts';
import { folders } from './folders.ts';
import type { DrawnDeck } from './open-deck.ts';

/** Everything that can be built, in the order in which it is. */
export const partNames = ['deck.html', ...targetNames, 'site'] as const;
export type PartName = (typeof partNames)[number];

/** What readers of the site may take along: nothing with notes in it. */
const publicFiles: Partial<Record<PartName, string>> = {
  'slides.pdf': '课件 PDF',
  'handout.pdf': '讲义 PDF',
  'ledger.pdf': '数据台账 PDF',
};

export interface LessonBuild extends DrawnDeck {
  readonly deck: Deck;
  readonly out: string;
  readonly parts: readonly PartName[];
  readonly progress: (progress: Progress) => void;
}

/** Builds the parts; when one fails, the output stays as it was. */
export async function buildLesson(lesson: LessonBuild): Promise<void> {
  const { deck, charts, out, parts, progress } = lesson;
  await replaceFolderEntries(out, async (staging) => {
    if (parts.includes('deck.html')) await writeDeckFile(lesson, staging);
    const targets = targetNames.filter((name) => parts.includes(name));
    const { root, cache: cacheFolder } = folders;
    const files = exportDeck({ deck, charts, out: staging, root, cacheFolder, targets, progress });
    await Promise.all([files, parts.includes('site') ? buildSite(lesson, staging) : undefined]);
    if (parts.includes('site')) await copyPublicFiles(targets, staging);
  });
}

async function writeDeckFile({ deck, charts }: LessonBuild, staging: string): Promise<void> {
  const { buildDeckFile } = await import('../../src/vite/single-file.ts');
  const given = { deck, charts, cacheFolder: folders.cache, assetsFolder: folders.assets };
  await writeFile(join(staging, 'deck.html'), await buildDeckFile(given));
}

async function buildSite({ deck, charts, problems, parts }: LessonBuild, staging: string): Promise<void> {
  const downloads = Object.entries(publicFiles).flatMap(([file, name]) =>
    parts.includes(file as PartName) ? [{ href: `files/${file}`, name }] : [],
  );
  // Loaded here, as the files that are printed do without Vite.
  const [{ build }, { createSiteConfig }] = await Promise.all([
    import('vite'),
    import('../../vite.config.ts'),
  ]);
  const open = async () => ({ deck, problems, charts, selection: publicSelection });
  const outDir = join(staging, 'site');
  await build(createSiteConfig({ open, cacheFolder: folders.cache, sourceFolders: [], downloads, outDir }));
}

async function copyPublicFiles(targets: readonly TargetName[], staging: string): Promise<void> {
  await mkdir(join(staging, 'site/files'), { recursive: true });
  for (const name of targets) {
    if (publicFiles[name] !== undefined) await cp(join(staging, name), join(staging, 'site/files', name));
  }
}
