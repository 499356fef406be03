/** Makes everything that a lesson is handed out as: `npm run build`. */
import { join } from 'node:path';
import { build } from 'vite';
import { publicSelection } from '../src/deck/audience.ts';
import { exitStatus } from '../src/deck/deck-error.ts';
import { formatProblems } from '../src/deck/format-problems.ts';
import { hasErrors } from '../src/deck/problem.ts';
import { exportDeck } from '../src/export/export-deck.ts';
import { replaceFolderEntries } from '../src/export/replace-folder.ts';
import { createSiteConfig } from '../vite.config.ts';
import { folders } from './parts/folders.ts';
import { openDeck } from './parts/open-deck.ts';
import { readOptions } from './parts/read-options.ts';

const usage = '用法：npm run build -- [--slides <文件夹>] [--out <文件夹>]';

/** Builds the site and the files of a lesson; a lesson with mistakes leaves the last build as it was. */
export async function main(args: string[]): Promise<number> {
  const { slides, out } = readOptions(args, { slides: 'slides', out: 'dist' }, usage);
  const { deck, charts, problems, texts } = await openDeck(slides);
  if (problems.length > 0) process.stderr.write(formatProblems(problems, texts));
  if (deck === undefined || hasErrors(problems)) return exitStatus.problems;
  await replaceFolderEntries(out, async (staging) => {
    const open = async () => ({ deck, problems, charts, selection: publicSelection });
    const site = { open, cacheFolder: folders.cache, sourceFolders: [], outDir: join(staging, 'site') };
    await build(createSiteConfig(site));
    await exportDeck({
      deck,
      charts,
      out: staging,
      root: folders.root,
      cacheFolder: folders.cache,
      targets: ['slides.pdf'],
    });
  });
  return exitStatus.fine;
}
