/** What an export target is, and what it is given to work with. */
import type { Deck } from '../deck/deck.ts';
import type { FaceCharacters } from '../fonts/faces.ts';
import type { LendPage } from '../headless/pages.ts';
import type { Charts, Section } from '../render/sections.ts';

export interface Target {
  /** Name of its file in the output folder; a folder's name ends with a slash. */
  readonly name: string;
  readonly needsBrowser: boolean;
  /** Made when all others are there, as it holds them. */
  readonly last?: true;
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
  /** Finds what another target made, in this run or in an earlier one. */
  readonly find: (name: string) => Promise<Uint8Array | undefined>;
}

export interface ExportOptions {
  /** A page of the slides for every step. */
  readonly steps: boolean;
  /** Notes as annotations of the slides' pages. */
  readonly notes: boolean;
  /** Pixels of a picture for each of the canvas. */
  readonly scale: number;
  /** How long the browser may take for one step of its work. */
  readonly timeoutMs: number;
}
