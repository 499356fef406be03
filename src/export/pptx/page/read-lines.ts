/** Reads the words of a paragraph in pieces, none longer than a line, with the places where the page has them. */
import { listLineRects, listTextNodes } from './slide-ruler.ts';

export interface Piece {
  readonly text: string;
  readonly rect: DOMRect;
  readonly style: CSSStyleDeclaration;
  readonly sizePx: number;
  /** Address that it links to, or ''. */
  readonly href: string;
  /** Set above the line, or below it. */
  readonly raised: 'super' | 'sub' | '';
  /** Begins a new line of the same paragraph. */
  readonly breaks: boolean;
}

/** Reads what is shown of an element's text; where the browser has ended a line, a new piece begins. */
export function readPieces(leaf: Element): Piece[] {
  const pieces: Piece[] = [];
  for (const node of listTextNodes(leaf)) {
    const parent = node.parentElement ?? leaf;
    const style = getComputedStyle(parent);
    const script = parent.closest('sup, sub');
    const raised = script === null ? '' : script.localName === 'sup' ? 'super' : 'sub';
    // An office makes them smaller by itself.
    const sized = script?.parentElement ? getComputedStyle(script.parentElement) : style;
    const sizePx = Number.parseFloat(sized.fontSize);
    const href = parent.closest('a')?.getAttribute('href') ?? '';
    for (const { text, rect } of splitLines(node, style)) {
      const before = pieces.at(-1);
      const breaks = before !== undefined && isBelow(rect, before.rect);
      const said = before === undefined || breaks ? trimStart(text, style) : text;
      if (said === '') continue;
      const gap = before === undefined || breaks ? '' : fillGap(before, said, rect, sizePx);
      pieces.push({ text: gap + said, rect, style, sizePx, href, breaks, raised });
    }
  }
  return pieces;
}

interface Line {
  readonly text: string;
  readonly rect: DOMRect;
}

/** Splits a text node where its lines end; blanks that are not shown are left out. */
function splitLines(node: Text, style: CSSStyleDeclaration): Line[] {
  const collapse = (text: string) => (isPreformatted(style) ? text : text.replace(/\s+/g, ' '));
  const rects = listLineRects(node);
  const [rect] = rects;
  if (rect === undefined) return [];
  if (rects.length === 1) return [{ text: collapse(node.data), rect }];
  const lines: { text: string; rect: DOMRect }[] = [];
  const range = document.createRange();
  let start = 0;
  for (const character of node.data) {
    range.setStart(node, start);
    start += character.length;
    range.setEnd(node, start);
    const at = range.getBoundingClientRect();
    const line = lines.at(-1);
    if (at.width === 0) continue;
    if (line === undefined || isBelow(at, line.rect)) lines.push({ text: character, rect: at });
    else {
      line.text += character;
      line.rect = new DOMRect(line.rect.left, line.rect.top, at.right - line.rect.left, line.rect.height);
    }
  }
  return lines.map((line) => ({ ...line, text: collapse(line.text) }));
}

const centre = ({ top, bottom }: DOMRect): number => (top + bottom) / 2;

/** Lines may overlap by their ascents, and a figure's unit is as much lower as its figure is larger. */
function isBelow(rect: DOMRect, before: DOMRect): boolean {
  const returns = rect.left < before.right - 1 && centre(rect) > centre(before) + rect.height / 4;
  return returns || rect.top > before.bottom - 1;
}

function isPreformatted({ whiteSpace }: CSSStyleDeclaration): boolean {
  return whiteSpace.startsWith('pre') && whiteSpace !== 'pre-line';
}

function trimStart(text: string, style: CSSStyleDeclaration): string {
  return isPreformatted(style) ? text : text.trimStart();
}

/** Width of a blank in the faces of offices. */
const blankEm = 0.27;

/** A distance that the style makes, or a picture among the words, becomes blanks. */
function fillGap({ rect: before, text: said }: Piece, text: string, rect: DOMRect, sizePx: number): string {
  const ems = (rect.left - before.right) / sizePx;
  const hasBlank = /\s$/.test(said) || /^\s/.test(text);
  if (ems < (hasBlank ? 1 : blankEm / 2)) return '';
  return ' '.repeat(Math.max(1, Math.round(ems / blankEm)));
}
