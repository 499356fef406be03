/** Reads paragraphs: their words in runs of one look, their lines and their bullets. */
import type { MeasuredBullet, MeasuredParagraph, MeasuredRun } from '../measured.ts';
import { type Piece, readPieces } from './read-lines.ts';
import { measureWords } from './slide-ruler.ts';

export interface PlacedParagraphs {
  readonly paragraphs: readonly MeasuredParagraph[];
  readonly top: number;
  readonly bottom: number;
}

/** Reads elements that are paragraphs, one below the other, and where the first line begins and the last one ends. */
export function readParagraphs(leaves: readonly Element[]): PlacedParagraphs {
  const placed = leaves.map(readParagraph);
  const paragraphs = placed.map(({ paragraph, top }, index) => {
    const above = placed[index - 1]?.bottom ?? top;
    return { ...paragraph, spaceBeforePx: Math.max(0, top - above) };
  });
  return { paragraphs, top: placed[0]?.top ?? 0, bottom: placed.at(-1)?.bottom ?? 0 };
}

/** The least height of a line in em: an office's face, set solid, would stand higher than ours. */
const leastLineEm = 1.05;

function readParagraph(leaf: Element) {
  const pieces = readPieces(leaf);
  const largestPx = Math.max(...pieces.map(({ sizePx }) => sizePx));
  const ownPx = Number.parseFloat(getComputedStyle(leaf).lineHeight) || largestPx * 1.4;
  const lineHeightPx = Math.max(ownPx, largestPx * leastLineEm);
  const lines = 1 + pieces.filter(({ breaks }) => breaks).length;
  // Letters stand in the middle of their line, whatever makes the room around it.
  const top = findMiddle(pieces) - lineHeightPx / 2;
  const paragraph = { ...markItem(joinRuns(pieces.map(writeRun)), readBullet(leaf)), lineHeightPx, lines };
  return { paragraph, top, bottom: top + lines * lineHeightPx };
}

/** Offices count from 1 to 32767; any other number is a word of its line. */
function markItem(runs: readonly MeasuredRun[], bullet: MeasuredBullet | undefined) {
  const number = bullet?.number ?? 1;
  if (number >= 1 && number <= 32_767) return { runs, bullet };
  const [first, ...rest] = runs;
  return { runs: first ? [{ ...first, text: `${number}. ${first.text}` }, ...rest] : [], bullet: undefined };
}

/** Finds the middle of the first line, which its largest letters tell. */
function findMiddle(pieces: readonly Piece[]): number {
  const end = pieces.findIndex(({ breaks }) => breaks);
  const line = pieces.slice(0, end === -1 ? undefined : end);
  const level = line.filter(({ raised }) => raised === '');
  const [largest] = [...(level.length > 0 ? level : line)].sort((a, b) => b.sizePx - a.sizePx);
  return largest === undefined ? 0 : (largest.rect.top + largest.rect.bottom) / 2;
}

function writeRun({ text, style, sizePx, href, breaks, raised }: Piece): MeasuredRun {
  return {
    text,
    bold: Number(style.fontWeight) >= 600,
    serif: style.fontFamily.includes('Deck Serif'),
    sizePx,
    spacingPx: Number.parseFloat(style.letterSpacing) || 0,
    color: style.color,
    href,
    breaks,
    raised,
  };
}

/** Joins neighbours that look the same, so that a line is one piece to edit. */
function joinRuns(runs: readonly MeasuredRun[]): MeasuredRun[] {
  const joined: MeasuredRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && !run.breaks && looksLike(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

function looksLike(a: MeasuredRun, b: MeasuredRun): boolean {
  return (['bold', 'serif', 'sizePx', 'spacingPx', 'color', 'href', 'raised'] as const).every(
    (key) => a[key] === b[key],
  );
}

/** Reads the mark before an item's first paragraph: a dot that is drawn, or the item's number. */
function readBullet(leaf: Element): MeasuredBullet | undefined {
  const item = leaf.closest('li');
  if (item === null || measureWords(item).top < measureWords(leaf).top - 1) return undefined;
  const words = measureWords(leaf).left;
  if (hasBullet(item)) return { widthPx: words - item.getBoundingClientRect().left };
  const list = item.parentElement;
  const { display, listStyleType } = getComputedStyle(item);
  if (!(list instanceof HTMLOListElement) || display !== 'list-item' || listStyleType === 'none')
    return undefined;
  return { widthPx: words - list.getBoundingClientRect().left, number: countItem(list, item) };
}

/** Counts an item as the browser does: on from the last one that has a number of its own. */
function countItem(list: HTMLOListElement, item: HTMLLIElement): number {
  let number = list.start - 1;
  for (const one of list.querySelectorAll<HTMLLIElement>(':scope > li')) {
    number = one.hasAttribute('value') ? one.value : number + 1;
    if (one === item) break;
  }
  return number;
}

/** Says whether what is drawn before an item stands left of its words, and not over or under them. */
export function hasBullet(item: Element): boolean {
  const marker = getComputedStyle(item, '::before');
  const isDrawn =
    marker.content !== 'none' && marker.display !== 'none' && Number.parseFloat(marker.width) > 0;
  return isDrawn && measureWords(item).left > item.getBoundingClientRect().left + 1;
}
