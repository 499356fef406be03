/** Makes the files that leave the house, all of them or none. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publicSelection, selectDeck } from '../deck/audience.ts';
import type { Deck } from '../deck/deck.ts';
import { type Pictures, placePictures } from '../deck/pictures.ts';
import type { FaceCharacters } from '../fonts/faces.ts';
import { createPageSource, type PageSource } from '../headless/pages.ts';
import { type Charts, renderSections, type Section } from '../render/sections.ts';
import { type TargetName, targetNames, targets } from './index.ts';
import { listPrintedCharacters } from './parts/printed-characters.ts';
import { replaceFiles } from './parts/replace-files.ts';
import type { ExportContext, ExportOptions, Output, Target } from './target.ts';

export interface DeckExport {
  /** The whole deck, nothing selected. */
  readonly deck: Deck;
  readonly charts: Charts;
  readonly pictures: Pictures;
  readonly targets: readonly TargetName[];
  /** Folder that the files go to. */
  readonly out: string;
  /** Folder for what later exports need not make again; it may be removed at any time. */
  readonly cacheFolder: string;
  readonly options?: Partial<ExportOptions>;
  readonly progress?: (progress: Progress) => void;
  readonly warn?: (message: string) => void;
  /** Makes the files that no target is, for targets that hold them. */
  readonly others?: ReadonlyMap<string, () => Promise<Output>>;
  /** A browser that may have been started already; it is closed as soon as no target needs it. */
  readonly pages?: PageSource;
}

/** Files by their names, folders by names that end with a slash. */
export type Outputs = ReadonlyMap<string, Output>;

export interface Progress {
  readonly target: Target;
  readonly done: number;
  /** 0 until it is known. */
  readonly total: number;
  /** Set when the target is finished. */
  readonly bytes?: number;
}

const defaultOptions: ExportOptions = {
  steps: false,
  notes: false,
  ledger: false,
  scale: 1,
  timeoutMs: 120_000,
};

/**
 * Makes the targets and puts them into the folder when the last one is finished.
 * When one fails, the old files stay as they were.
 */
export async function exportDeck(request: DeckExport): Promise<void> {
  await replaceFiles(request.out, await makeTargets(request));
}

/** Makes the targets in one browser, and writes nothing. */
export async function makeTargets(given: DeckExport): Promise<Outputs> {
  const { deck, pictures } = given;
  const request = {
    ...given,
    deck: placePictures(deck, pictures, ({ print }) => pathToFileURL(print.path).href),
  };
  const outputs = new Map<string, Output>();
  const pages = request.pages ?? createPageSource();
  const wanted = addHeld(request.targets).map((name): Target => targets[name]);
  let drawing = wanted.filter(({ needsBrowser }) => needsBrowser).length;
  const shared = { ...shareWork(request), lendPage: pages.lend };
  const make = async (target: Target) => {
    const made = await target.make(createContext(request, target, outputs, shared));
    if (target.needsBrowser) drawing--;
    if (drawing === 0) pages.close(); // its memory is free, and its end costs no time, while the rest is finished
    const output = typeof made === 'function' ? await made() : made;
    outputs.set(target.name, output);
    request.progress?.({ target, done: 1, total: 1, bytes: sizeOf(output) });
  };
  if (drawing > 0) await pages.start();
  try {
    const first = wanted.filter(({ holds }) => holds === undefined);
    await makeSideBySide(first, request.deck.slides.length < largeDeck ? atATime : 1, make);
    for (const target of wanted.filter(({ holds }) => holds !== undefined)) await make(target);
  } finally {
    await pages.close();
  }
  const ordered = request.targets.map((name) => [name, outputs.get(name)] as const);
  return new Map(ordered.flatMap(([name, output]) => (output ? [[name, output]] : [])));
}

/** Adds the targets that these hold; a package never has what an earlier run made, of another lesson maybe. */
function addHeld(names: readonly TargetName[]): TargetName[] {
  const held = new Set(names.flatMap((name) => targets[name].holds ?? []));
  return targetNames.filter((name) => names.includes(name) || held.has(name));
}

/** The browser lays one document out while Node finishes another; more at a time only take memory. */
const atATime = 2;
/** Slides of a deck of which two documents at a time would take too much memory. */
const largeDeck = 300;

/** Makes all targets, or throws as the first one did; no other is begun then. */
async function makeSideBySide(
  waiting: Target[],
  workers: number,
  make: (target: Target) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  const work = async () => {
    for (
      let target = waiting.shift();
      target !== undefined && failures.length === 0;
      target = waiting.shift()
    )
      await make(target).catch((error: unknown) => failures.push(error));
  };
  await Promise.all(Array.from({ length: workers }, work));
  if (failures.length > 0) throw failures[0];
}

type SharedWork = Pick<ExportContext, 'renderShown' | 'listCharacters'>;

/** What several targets need is worked out when the first one asks. */
function shareWork({ deck, charts }: DeckExport): SharedWork {
  let shown: readonly Section[] | undefined;
  let characters: Promise<FaceCharacters> | undefined;
  const renderShown = () => {
    shown ??= renderSections(selectDeck(deck, publicSelection), charts);
    return shown;
  };
  const listCharacters = () => {
    characters ??= listPrintedCharacters(deck, charts, renderShown());
    return characters;
  };
  return { renderShown, listCharacters };
}

function createContext(
  { deck, charts, pictures, cacheFolder, options, progress, warn, others }: DeckExport,
  target: Target,
  outputs: ReadonlyMap<string, Output>,
  shared: SharedWork & Pick<ExportContext, 'lendPage'>,
): ExportContext {
  return {
    name: target.name,
    deck,
    charts,
    deckInSmall: () => placePictures(deck, pictures, ({ small }) => pathToFileURL(small.path).href),
    fontsFolder: join(cacheFolder, 'fonts'),
    picturesFolder: join(cacheFolder, 'pictures'),
    ...shared,
    options: { ...defaultOptions, ...options },
    warn: (message) => warn?.(message),
    report: (done, total) => progress?.({ target, done, total }),
    find: async (name) => {
      const made = outputs.get(name) ?? (await others?.get(name)?.());
      if (made instanceof Uint8Array) return made;
      throw new Error(`${target.name} holds ${name}, which nobody makes`);
    },
  };
}

function sizeOf(output: Output): number {
  const files = output instanceof Uint8Array ? [output] : [...output.values()];
  return files.reduce((total, { byteLength }) => total + byteLength, 0);
}
