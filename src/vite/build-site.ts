/** Builds the site of a lesson: the app, which Vite has built, with the lesson in it. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openKept } from '../cache/made-from-sources.ts';
import { selectDeck } from '../deck/audience.ts';
import { listPictures, type Picture } from '../deck/pictures.ts';
import { renderGuide } from '../render/guide.ts';
import { renderNotFoundPage } from '../render/not-found-page.ts';
import { renderListings } from '../render/site-listings.ts';
import type { Download } from '../render/site-page.ts';
import { type DeckSource, renderDeck } from './deck-source.ts';
import { isNamedByContent, nameByContent } from './file-name.ts';
import { fillPage, readFirstPaint } from './fill-page.ts';
import { writePolicy } from './policy.ts';
import { guideFile, type PageFile, siteApp } from './site-app.ts';
import { makeSiteFonts } from './site-fonts.ts';

const iconFolder = fileURLToPath(new URL('../../assets/icons', import.meta.url));

export interface SiteOptions {
  /** A deck without mistakes. */
  readonly source: DeckSource;
  readonly cacheFolder: string;
  readonly downloads: readonly Download[];
  readonly card: string;
}

/** Builds all files of the site, by their paths. */
export async function buildSite(options: SiteOptions): Promise<Map<string, Uint8Array>> {
  const { source, cacheFolder, downloads, card } = options;
  const pictures = await readPictures(source);
  const rendered = renderDeck(source, (picture) => pictures.get(picture)?.file ?? '');
  if (rendered === undefined) throw new Error('a site needs a deck that can be read');
  const { deck } = rendered;
  const app = await openKept(siteApp);
  const fonts = await makeSiteFonts(rendered, app.characters, join(cacheFolder, 'fonts'), downloads);
  const firstPaint = await readFirstPaint();
  const policy = writePolicy(firstPaint);
  const content = { shown: rendered, downloads, card, firstPaint, policy, fonts: fonts.first };
  const css = app.style.text + fonts.css;
  const style = nameByContent('assets/main.css', css);
  const files = new Map<string, Uint8Array>(fonts.files);
  const add = (file: string, text: string) => files.set(file, new TextEncoder().encode(text));
  for (const [file, page] of Object.entries(app.pages))
    add(file, fillPage(page, file as PageFile, content).replace(app.style.file, style));
  add(style, css);
  for (const { file, text } of app.files) add(file, text);
  add(`assets/${guideFile}`, `export default ${JSON.stringify(renderGuide(deck))};\n`);
  add('404.html', renderNotFoundPage(deck, policy));
  for (const { file, text } of renderListings(deck)) add(file, text);
  for (const { file, data } of [...(await readIcons()), ...pictures.values()]) files.set(file, data);
  add('service-worker.js', `const HELD_FILES=${JSON.stringify(listHeldFiles(files))};\n${app.worker}`);
  return files;
}

/** A file of the build, as workbox-precaching takes it. */
interface HeldFile {
  readonly url: string;
  /** Null where the name changes with the content. */
  readonly revision: string | null;
  /** Lets no file of another build be mixed in while a new one is being uploaded. */
  readonly integrity: string;
}

/** Pictures and files to take along are fetched when they are asked for. */
const heldFiles = /^(index|ledger)\.html$|^manifest\.webmanifest$|\.(js|css|woff2|svg)$/;

function listHeldFiles(files: ReadonlyMap<string, Uint8Array>): HeldFile[] {
  const held = [...files].filter(([url]) => heldFiles.test(url));
  return held
    .map(([url, data]) => {
      const integrity = `sha256-${createHash('sha256').update(data).digest('base64')}`;
      return { url, revision: isNamedByContent(url) ? null : integrity, integrity };
    })
    .sort((a, b) => a.url.localeCompare(b.url, 'en'));
}

interface SiteFile {
  readonly file: string;
  readonly data: Uint8Array;
}

/** Reads the pictures of what is selected, and of nothing else. */
async function readPictures({ deck, pictures, selection }: DeckSource): Promise<Map<Picture, SiteFile>> {
  const uses = deck ? listPictures(selectDeck(deck, selection)) : [];
  const used = [...new Set(uses.flatMap(({ src }) => pictures.get(src) ?? []))];
  const read = async (picture: Picture): Promise<[Picture, SiteFile]> => {
    const { path } = picture.screen;
    const data = await readFile(path);
    return [picture, { file: nameByContent(`assets/picture${extname(path)}`, data), data }];
  };
  return new Map(await Promise.all(used.map(read)));
}

async function readIcons(): Promise<SiteFile[]> {
  const names = (await readdir(iconFolder)).filter((name) => name.endsWith('.png'));
  return Promise.all(
    names.map(async (name) => ({ file: `icons/${name}`, data: await readFile(join(iconFolder, name)) })),
  );
}
