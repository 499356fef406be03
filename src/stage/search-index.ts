/** Finds words on slides: any part of a text, or the first letters of its pinyin. No pattern, no tokens. */

export interface SearchEntry {
  readonly index: number;
  readonly title: string;
  /** What is searched beside the title; notes only where notes may be seen. */
  readonly text: string;
}

export interface Finding {
  readonly index: number;
  readonly title: string;
  /** The words around the match, and the match itself. */
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Letter to the characters whose pinyin begins with it. */
export type Initials = Readonly<Record<string, string>>;

const contextLength = 14;

/** Finds a query, titles first; at most one finding a slide. An empty query finds nothing. */
export function findWords(query: string, entries: readonly SearchEntry[], initials: Initials): Finding[] {
  const wanted = [...fold(query)].filter((character) => character.trim() !== '');
  if (wanted.length === 0) return [];
  const inTitles: Finding[] = [];
  const inTexts: Finding[] = [];
  for (const entry of entries) {
    const title = locate(wanted, entry.title, initials);
    const text = title ?? locate(wanted, entry.text, initials);
    if (text) (title ? inTitles : inTexts).push({ index: entry.index, title: entry.title, ...text });
  }
  return [...inTitles, ...inTexts];
}

function locate(wanted: readonly string[], text: string, initials: Initials) {
  // Positions of the characters that count: spaces in a text or a query hinder nothing.
  const characters = [...text];
  const folded = characters.map((character) => fold(character));
  const places = folded.flatMap((character, at) => (character.trim() === '' ? [] : [at]));
  const last = places.length - wanted.length;
  for (let start = 0; start <= last; start += 1) {
    const matches = wanted.every((letter, offset) =>
      isSame(letter, folded[places[start + offset] ?? 0] ?? '', initials),
    );
    if (!matches) continue;
    const from = places[start] ?? 0;
    const to = (places[start + wanted.length - 1] ?? 0) + 1;
    return {
      before:
        (from > contextLength ? '……' : '') +
        characters.slice(Math.max(0, from - contextLength), from).join(''),
      match: characters.slice(from, to).join(''),
      after:
        characters.slice(to, to + contextLength * 2).join('') +
        (to + contextLength * 2 < characters.length ? '……' : ''),
    };
  }
  return undefined;
}

function isSame(wanted: string, found: string, initials: Initials): boolean {
  return wanted === found || (initials[wanted]?.includes(found) ?? false);
}

/** Full width and half width, large and small are the same. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
