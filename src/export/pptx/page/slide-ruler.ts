/** Measures elements from a slide's corner, and tells where its text is. */
import type { MeasuredBox } from '../measured.ts';

export interface SlideRuler {
  readonly section: Element;
  readonly box: (rect: DOMRect) => MeasuredBox;
  /** Place of an element in the order of the document. */
  readonly order: (element: Element) => number;
}

/** Makes a ruler for a slide that has been laid out. */
export function createRuler(section: Element): SlideRuler {
  const origin = section.getBoundingClientRect();
  const order = new Map(Array.from(section.querySelectorAll('*'), (element, index) => [element, index]));
  return {
    section,
    box: (rect) => ({ x: rect.left - origin.left, y: rect.top - origin.top, w: rect.width, h: rect.height }),
    order: (element) => order.get(element) ?? 0,
  };
}

const skipped = '.notes, .chapter-name, .hidden-text, svg, figure.chart';

/** Says whether the element is there for the eye, and not a drawing. */
export function isSeen(element: Element): boolean {
  if (element.matches(skipped)) return false;
  const { visibility, clipPath, display } = getComputedStyle(element);
  if (visibility !== 'visible' || clipPath !== 'none' || display === 'none') return false;
  // What holds nothing but placed parts has no height of its own.
  const { width, height } = element.getBoundingClientRect();
  return element.children.length > 0 || (width > 1.5 && height > 1.5);
}

/** Says whether an element flows within a line, and all inside of it too. */
export function isInline(element: Element): boolean {
  return (
    element.matches('br, wbr') ||
    (getComputedStyle(element).display.startsWith('inline') && Array.from(element.children).every(isInline))
  );
}

/** Says whether an element's parts stand close on one base line, as a figure and its unit: they read as one. */
export function isBaseline(element: Element): boolean {
  const { display, alignItems } = getComputedStyle(element);
  const kids = Array.from(element.children);
  return (
    display.endsWith('flex') &&
    alignItems.includes('baseline') &&
    kids.every((kid) => Array.from(kid.children).every(isInline)) &&
    kids.every((kid, index) => {
      const before = kids[index - 1]?.getBoundingClientRect();
      return before === undefined || kid.getBoundingClientRect().left - before.right < 20;
    })
  );
}

function hasOwnText(element: Element): boolean {
  return Array.from(element.childNodes).some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
  );
}

/** Says whether an element is one paragraph; a small drawing may stand before its words. */
export function isLeaf(element: Element): boolean {
  if ((element.textContent ?? '').trim() === '' || element.matches(skipped)) return false;
  const kids = Array.from(element.children).filter((kid) => !kid.matches('svg'));
  const isDrawn = kids.length < element.children.length;
  return (kids.every(isInline) && (!isDrawn || hasOwnText(element))) || isBaseline(element);
}

/** Finds the paragraphs of an element in their order. */
export function findLeaves(element: Element): Element[] {
  if (!isSeen(element)) return [];
  return isLeaf(element) ? [element] : Array.from(element.children).flatMap(findLeaves);
}

/** Lists an element's text nodes outside of drawings. */
export function listTextNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.parentElement?.closest('svg') === null) nodes.push(node as Text);
  return nodes;
}

/** Lists the boxes of a text node, one a line. */
export function listLineRects(node: Text): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return Array.from(range.getClientRects()).filter(({ width }) => width > 0);
}

/** Measures around the words alone. */
export function measureWords(element: Element): DOMRect {
  const rects = listTextNodes(element).flatMap(listLineRects);
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Measures an element without its padding and borders. */
export function measureInside(element: Element): DOMRect {
  const style = getComputedStyle(element);
  const px = (side: 'Top' | 'Right' | 'Bottom' | 'Left') =>
    Number.parseFloat(style[`padding${side}`]) + Number.parseFloat(style[`border${side}Width`]);
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [x, y] = [left + px('Left'), top + px('Top')];
  return new DOMRect(x, y, right - px('Right') - x, bottom - px('Bottom') - y);
}
