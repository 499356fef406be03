/** Takes the pictures of all slides anew and keeps them as the accepted ones: `npm run accept`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeckError, exitStatus } from '../src/deck/deck-error.ts';
import { withBrowser } from '../src/headless/browser.ts';
import { fetchPinnedBrowser } from '../src/headless/pinned-browser.mjs';
import { pictureThemes, referenceFolder, takePictures } from './parts/slide-pictures.ts';

/** Writes the references; look at the difference in version control before it is committed. */
export async function main(): Promise<number> {
  const found = await fetchPinnedBrowser({ say: console.error });
  if (found === undefined) {
    throw new DeckError(
      'no-pinned-browser',
      '图样只能在 Linux x64 上做：各机器的浏览器画得不完全一样。',
      exitStatus.environment,
    );
  }
  await withBrowser(
    async (browser) => {
      for (const theme of pictureThemes) {
        const folder = join(referenceFolder, theme);
        await rm(folder, { recursive: true, force: true });
        await mkdir(folder, { recursive: true });
        const pictures = await takePictures(browser, theme);
        for (const [id, png] of pictures) await writeFile(join(folder, `${id}.png`), png);
        console.log(`${theme}：${pictures.size} 张`);
      }
    },
    { found },
  );
  return exitStatus.fine;
}
