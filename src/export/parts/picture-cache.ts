/** Keeps pictures of slides, so that only those are drawn anew that look different by now. */
import { statSync } from 'node:fs';
import { nameEntry, pruneEntries, readEntry, writeEntry } from '../../cache/byte-cache.ts';
import { openMade, sumUpSources } from '../../cache/made-from-sources.ts';
import { describeFonts } from '../../fonts/font-files.ts';
import { findBrowser } from '../../headless/find-browser.mjs';
import type { Section } from '../../render/sections.ts';
import { stylesheet } from '../../theme/stylesheet.ts';

export interface PictureCache {
  /** Finds a picture of a slide; `kind` tells it from others of the same slide. */
  readonly find: (section: Section, kind: string) => Promise<Uint8Array | undefined>;
  readonly keep: (section: Section, kind: string, picture: Uint8Array) => Promise<void>;
  /** Removes what has not been used for long. */
  readonly prune: () => Promise<void>;
}

/** Pictures of six lessons of thirty slides, each before and after some changes: about 30 MB. */
const keptPictures = 1000;

/** Opens the cache; its folder may be removed at any time. */
export async function openPictureCache(folder: string): Promise<PictureCache> {
  const css = await openMade(stylesheet('print'));
  const code = sumUpSources('src/export/images.ts', 'src/export/parts', 'src/fonts', 'src/headless');
  const drawnBy = [code, describeBrowser(), describeFonts(), css];
  let used = 0;
  // A picture on the slide is told by its file's name, wherever that lies.
  const nameOf = ({ html }: Section, kind: string) =>
    nameEntry('picture', kind, html.text.replace(/ src="file:[^"]*\//g, ' src="'), ...drawnBy);
  return {
    async find(section, kind) {
      used++;
      return readEntry(folder, nameOf(section, kind));
    },
    keep: async (section, kind, picture) => writeEntry(folder, nameOf(section, kind), picture),
    prune: () => pruneEntries(folder, Math.max(keptPictures, 2 * used)),
  };
}

/** Another browser draws other pictures; an update changes its file, a move does not. */
function describeBrowser(): string {
  const file = statSync(findBrowser()?.path ?? '', { throwIfNoEntry: false });
  return `${file?.size} ${file?.mtimeMs}`;
}
