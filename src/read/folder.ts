import type { Problem } from '../deck/problem.ts';

/** A lesson's folder as plain values: all that reading it takes. */
export interface SourceFolder {
  /** Texts by name, such as `deck.yaml` and `10-铸魂.md`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names of the pictures that slides may show, with forward slashes. */
  readonly assets: ReadonlySet<string>;
  /** The report that the figures come from. */
  readonly report?: { readonly name: string; readonly text: string };
  /** What could not be read. */
  readonly problems: readonly Problem[];
  /** Writes a file's name as reports show it. */
  readonly path: (name: string) => string;
}

/** Says whether a file is there and cannot be read, which has been reported already. */
export function isUnreadable(name: string, { problems, path }: SourceFolder): boolean {
  return problems.some((problem) => problem.at.file === path(name));
}

/**
 * Finds the picture that an author means: by its very name, or by the only one that differs from it in nothing but
 * capitals, which Windows and macOS do not tell apart either.
 */
export function findPictureName(names: ReadonlySet<string>, src: string): string | undefined {
  // A path that begins with `assets/` has lost that: the lesson's own folder may have one.
  for (const wanted of [src, `assets/${src}`]) {
    if (names.has(wanted)) return wanted;
    const alike = [...names].filter((name) => fold(name) === fold(wanted));
    if (alike.length === 1) return alike[0];
  }
  return undefined;
}

/** macOS writes accents as characters of their own. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
