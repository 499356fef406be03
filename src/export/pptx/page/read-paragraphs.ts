/** Reads paragraphs: their words in runs of one look, their lines and their bullets. */
import type { MeasuredParagraph, MeasuredRun } from '../measured.ts';
import { isBaseline, listLineRects, listTextNodes, measureWords } from './slide-ruler.ts';

/** Reads elements that are paragraphs, one below the other. */
export function readParagraphs(leaves: readonly Element[]): MeasuredParagraph[] {
  return leaves.map((leaf, index) => {
    const above = leaves[index - 1]?.getBoundingClientRect();
    const gap = above === undefined ? 0 : leaf.getBoundingClientRect().top - above.bottom;
    return readParagraph(leaf, Math.max(0, gap));
  });
}

function readParagraph(leaf: Element, spaceBeforePx: number): MeasuredParagraph {
  const runs = joinRuns(readRuns(leaf));
  const largestPx = Math.max(...runs.map(({ sizePx }) => sizePx));
  const ownPx = Number.parseFloat(getComputedStyle(leaf).lineHeight) || largestPx * 1.4;
  return {
    runs,
    lineHeightPx: isBaseline(leaf) ? largestPx * 1.05 : Math.max(ownPx, largestPx),
    spaceBeforePx,
    bulletPx: measureBullet(leaf),
    lines: countLines(leaf, largestPx),
  };
}

function readRuns(leaf: Element): MeasuredRun[] {
  const runs: MeasuredRun[] = [];
  let lastTop = Number.POSITIVE_INFINITY;
  for (const node of listTextNodes(leaf)) {
    const text = (node.textContent ?? '').replace(/\s+/g, ' ');
    const parent = node.parentElement;
    const rects = listLineRects(node);
    if (parent === null || text === '' || (text === ' ' && runs.length === 0)) continue;
    // A title's line ends where the page ended it.
    const wraps = leaf.matches('.title') && (rects[0]?.top ?? 0) > lastTop + 20;
    const style = getComputedStyle(parent);
    runs.push({
      text,
      bold: Number(style.fontWeight) >= 600,
      serif: style.fontFamily.includes('Deck Serif'),
      sizePx: Number.parseFloat(style.fontSize),
      color: style.color,
      href: parent.closest('a')?.getAttribute('href') ?? '',
      breaks: runs.length > 0 && (wraps || followsBreak(node, leaf)),
    });
    lastTop = rects.at(-1)?.top ?? lastTop;
  }
  return runs;
}

/** Says whether a `<br>` stands right before the text. */
function followsBreak(node: Node, leaf: Element): boolean {
  const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_ALL);
  walker.currentNode = node;
  for (
    let before = walker.previousNode();
    before !== null && before !== leaf;
    before = walker.previousNode()
  ) {
    if (before.nodeName === 'BR') return true;
    if (before.nodeType === Node.TEXT_NODE && (before.textContent ?? '').trim() !== '') return false;
  }
  return false;
}

/** Joins neighbours that look the same, so that a sentence is one piece to edit. */
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
  return (['bold', 'serif', 'sizePx', 'color', 'href'] as const).every((key) => a[key] === b[key]);
}

function measureBullet(leaf: Element): number {
  const item = leaf.closest('li');
  if (item === null) return 0;
  const marker = getComputedStyle(item, '::before');
  const isDrawn = marker.content !== 'none' && Number.parseFloat(marker.width) > 0;
  return isDrawn ? Math.max(0, measureWords(leaf).left - item.getBoundingClientRect().left) : 0;
}

function countLines(leaf: Element, sizePx: number): number {
  const bottoms = listTextNodes(leaf)
    .flatMap(listLineRects)
    .map(({ bottom }) => bottom)
    .sort((a, b) => a - b);
  return 1 + bottoms.filter((bottom, index) => bottom - (bottoms[index - 1] ?? bottom) > sizePx * 0.6).length;
}
