/** Builds what a lesson is handed out as, each part once, and puts all of it into place together. */
import { publicSelection } from '../../src/deck/audience.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { makeTargets, type Outputs, type Progress } from '../../src/export/export-deck.ts';
import { type TargetName, targetNames, targets } from '../../src/export/index.ts';
import { replaceFiles } from '../../src/export/parts/replace-files.ts';
import { deckFile } from '../../src/export/take-along.ts';
import { isForAll, type Output, type Target, writeDownloadPath } from '../../src/export/target.ts';
import type { PageSource } from '../../src/headless/pages.ts';
import { cardFile } from '../../src/render/site-head.ts';
import { folders } from './folders.ts';
import { makeDeckFile } from './make-deck-file.ts';
import type { DrawnDeck } from './open-deck.ts';

/** Everything that can be built, in the order in which it is. */
export const partNames = [deckFile.name, ...targetNames, 'site'] as const;
export type PartName = (typeof partNames)[number];

/** A build has notes only where nobody can do without them. */
const withoutNotes = { notes: false };

export interface LessonBuild extends DrawnDeck {
  readonly deck: Deck;
  readonly out: string;
  readonly parts: readonly PartName[];
  /** Whether the handouts have the ledger as an appendix. */
  readonly ledger: boolean;
  readonly pages: PageSource;
  readonly progress: (progress: Progress) => void;
  readonly warn: (message: string) => void;
}

/** Lists those of the parts that are exported. */
export function listTargets(parts: readonly PartName[]): TargetName[] {
  return targetNames.filter((name) => parts.includes(name));
}

/** Builds the parts; when one fails, the output stays as it was. */
export async function buildLesson(lesson: LessonBuild): Promise<void> {
  const { deck, charts, pictures, out, parts, ledger, pages, progress, warn } = lesson;
  const { cache: cacheFolder } = folders;
  const targets = listTargets(parts);
  const options = { ...withoutNotes, ledger };
  const presented = parts.includes(deckFile.name) ? makeDeckFile(lesson) : undefined;
  const others = new Map([[deckFile.name, () => presented ?? makeDeckFile(lesson)]]);
  const given = { deck, charts, pictures, out, cacheFolder, targets, options, progress, warn, others, pages };
  const [made, files, site] = await Promise.all([
    presented,
    makeTargets(given),
    parts.includes('site') ? makeSite(lesson) : undefined,
  ]);
  const outputs = new Map<string, Output>([...(made ? [[deckFile.name, made] as const] : []), ...files]);
  if (site) outputs.set('site/', new Map([...site, ...listPublicFiles(files), ...findCard(files)]));
  await replaceFiles(out, outputs);
}

/** Makes the site's files in memory. */
async function makeSite({
  deck,
  charts,
  pictures,
  problems,
  parts,
}: LessonBuild): Promise<Map<string, Uint8Array>> {
  const downloads = listTargets(parts).flatMap((target) => {
    const name = nameDownload(target);
    return name === undefined ? [] : [{ href: writeDownloadPath(target), name }];
  });
  const card = parts.includes('images/') ? cardFile : '';
  const { buildSite } = await import('../../src/vite/build-site.ts');
  const source = { deck, problems, charts, pictures, selection: publicSelection };
  return buildSite({ source, cacheFolder: folders.cache, downloads, card });
}

/** Says what readers of the site may take a file along as, if they may. */
function nameDownload(name: TargetName): string | undefined {
  const target: Target = targets[name];
  return isForAll(target, withoutNotes) ? target.download : undefined;
}

function listPublicFiles(files: Outputs): [string, Uint8Array][] {
  return targetNames.flatMap((name): [string, Uint8Array][] => {
    const data = files.get(name);
    return nameDownload(name) !== undefined && data instanceof Uint8Array
      ? [[writeDownloadPath(name), data]]
      : [];
  });
}

/** The picture that chats show for a link to the site. */
function findCard(files: Outputs): [string, Uint8Array][] {
  const images = files.get('images/');
  const card = images instanceof Map ? images.get('card.png') : undefined;
  return card instanceof Uint8Array ? [[cardFile, card]] : [];
}
