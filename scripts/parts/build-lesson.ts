/** Builds what a lesson is handed out as, each part once, and puts all of it into place together. */
import { publicSelection } from '../../src/deck/audience.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { makeTargets, type Outputs, type Progress } from '../../src/export/export-deck.ts';
import { type TargetName, targetNames } from '../../src/export/index.ts';
import { replaceFiles } from '../../src/export/parts/replace-files.ts';
import type { Output } from '../../src/export/target.ts';
import type { PageSource } from '../../src/headless/pages.ts';
import { cardFile } from '../../src/render/site-head.ts';
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
  const { deck, charts, pictures, out, parts, pages, progress, warn } = lesson;
  const { cache: cacheFolder } = folders;
  const deckFile = parts.includes('deck.html') ? makeDeckFile(lesson) : undefined;
  const others = new Map(deckFile ? [['deck.html', deckFile]] : []);
  const targets = listTargets(parts);
  const [made, files, site] = await Promise.all([
    deckFile,
    makeTargets({ deck, charts, pictures, out, cacheFolder, targets, progress, warn, others, pages }),
    parts.includes('site') ? makeSite(lesson) : undefined,
  ]);
  const outputs = new Map<string, Output>([...(made ? [['deck.html', made] as const] : []), ...files]);
  if (site) outputs.set('site/', new Map([...site, ...listPublicFiles(files), ...findCard(files)]));
  await replaceFiles(out, outputs);
}

async function makeDeckFile({ deck, charts, pictures }: LessonBuild): Promise<Uint8Array> {
  const { buildDeckFile } = await import('../../src/vite/single-file.ts');
  const given = { deck, charts, pictures, cacheFolder: folders.cache };
  return new TextEncoder().encode(await buildDeckFile(given));
}

/** Makes the site's files in memory. */
async function makeSite({
  deck,
  charts,
  pictures,
  problems,
  parts,
}: LessonBuild): Promise<Map<string, Uint8Array>> {
  const downloads = Object.entries(publicFiles).flatMap(([file, name]) =>
    parts.includes(file as PartName) ? [{ href: `files/${file}`, name }] : [],
  );
  const card = parts.includes('images/') ? cardFile : '';
  const { buildSite } = await import('../../src/vite/build-site.ts');
  const source = { deck, problems, charts, pictures, selection: publicSelection };
  return buildSite({ source, cacheFolder: folders.cache, downloads, card });
}

function listPublicFiles(files: Outputs): [string, Uint8Array][] {
  return [...files].flatMap(([name, data]): [string, Uint8Array][] =>
    publicFiles[name as PartName] !== undefined && data instanceof Uint8Array
      ? [[`files/${name}`, data]]
      : [],
  );
}

/** The picture that chats show for a link to the site. */
function findCard(files: Outputs): [string, Uint8Array][] {
  const images = files.get('images/');
  const card = images instanceof Map ? images.get('card.png') : undefined;
  return card instanceof Uint8Array ? [[cardFile, card]] : [];
}
