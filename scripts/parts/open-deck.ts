/** Opens a lesson's folder for any command: loads it, reads it, and judges what can be judged without a browser. */
import { checkDeck } from '../../src/checks/index.ts';
import type { Deck } from '../../src/deck/deck.ts';
import type { SourceTexts } from '../../src/deck/format-problems.ts';
import { type Problem, sortProblems } from '../../src/deck/problem.ts';
import { readDeck } from '../../src/read/deck.ts';
import { loadFolder, type SourceFolder } from '../../src/read/folder.ts';

export interface OpenedDeck {
  /** Undefined when `deck.yaml` cannot be read at all. */
  readonly deck: Deck | undefined;
  readonly problems: readonly Problem[];
  /** Texts by the names that positions give. */
  readonly texts: SourceTexts;
  readonly folder: SourceFolder;
}

/**
 * Opens the lesson in a folder.
 *
 * @throws {DeckError} `no-folder` when there is none.
 */
export async function openDeck(slidesFolder: string, assetsFolder = 'assets'): Promise<OpenedDeck> {
  return openFolder(await loadFolder(slidesFolder, assetsFolder));
}

/** Opens a lesson whose texts have been loaded. */
export function openFolder(folder: SourceFolder): OpenedDeck {
  const { deck, problems } = readDeck(folder);
  return {
    deck,
    problems: sortProblems([...problems, ...(deck ? checkDeck(deck) : [])]),
    texts: new Map([...folder.texts].map(([name, text]) => [folder.path(name), text])),
    folder,
  };
}
