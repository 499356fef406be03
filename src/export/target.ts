/** What an export target is, and what it is given to work with. */
import type { Deck } from '../deck/deck.ts';
import type { FaceCharacters } from '../fonts/faces.ts';
import type { LendPage } from '../headless/pages.ts';
import type { Charts, Section } from '../render/sections.ts';

/** Is a file or folder to export; only one that can do without notes has a name for the site's readers. */
export type Target = TargetBase &
  (
    | { readonly notes: 'never' | 'on-request'; readonly download?: string }
    | { readonly notes: 'always'; readonly download?: never }
  );

/** Says whether a file holds what only the presenter says; one that does is not for handing out. */
export type HoldsNotes = 'never' | 'on-request' | 'always';

interface TargetBase {
  /** Name of its file in the output folder; a folder's name ends with a slash. */
  readonly name: string;
  readonly notes: HoldsNotes;
  readonly needsBrowser: boolean;
  /** Names of the files that it holds: they are made before it, also when nobody else asks for them. */
  readonly holds?: readonly string[];
  /** Makes it, as far as a browser is needed: the browser may be closed before what is returned is called. */
  readonly make: (context: ExportContext) => Promise<Output | (() => Promise<Output>)>;
}

/** A file's bytes, or a folder's files by their names. */
export type Output = Uint8Array | ReadonlyMap<string, Uint8Array>;

export interface ExportContext {
  /** The target's name, for messages. */
  readonly name: string;
  /** The whole deck; every target selects what of it may leave the house. */
  readonly deck: Deck;
  readonly charts: Charts;
  /** Places pictures for slides that are printed small. */
  readonly deckInSmall: () => Deck;
  /** Where finished fonts are kept. */
  readonly fontsFolder: string;
  /** Renders the slides that the public gets, once for all targets. */
  readonly renderShown: () => readonly Section[];
  /** Lists the characters that the fonts of all printed documents have. */
  readonly listCharacters: () => Promise<FaceCharacters>;
  /** Where pictures of slides are kept. */
  readonly picturesFolder: string;
  /** Lends a page of the browser that all targets share. */
  readonly lendPage: LendPage;
  readonly options: ExportOptions;
  /** Tells how many of a target's parts are done; a part is a page or a slide. */
  readonly report: (done: number, total: number) => void;
  /** Tells, in Chinese, what falls short in a target that is good all the same. */
  readonly warn: (message: string) => void;
  /** Gives a file that the target holds. */
  readonly find: (name: string) => Promise<Uint8Array>;
}

export interface ExportOptions {
  /** A page of the slides for every step. */
  readonly steps: boolean;
  /** Notes as annotations of the slides' pages. */
  readonly notes: boolean;
  /** The ledger as an appendix of the handouts. */
  readonly ledger: boolean;
  /** Pixels of a picture for each of the canvas. */
  readonly scale: number;
  /** How long the browser may take for one step of its work. */
  readonly timeoutMs: number;
}

/** Says whether a file may be handed out, the way it is made. */
export function isForAll(
  { notes }: { readonly notes: HoldsNotes },
  options: Pick<ExportOptions, 'notes'>,
): boolean {
  return notes === 'never' || (notes === 'on-request' && !options.notes);
}

/** Writes where a file lies on the site that offers it. */
export function writeDownloadPath(name: string): string {
  return `files/${name}`;
}
