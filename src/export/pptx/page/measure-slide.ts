/** Measures a laid-out slide for the presentation. This folder runs in the page. */
import type { MeasuredItem, MeasuredPicture, MeasuredSlide, MeasuredText } from '../measured.ts';
import { boxLooseText } from './box-loose-text.ts';
import { placePicture } from './place-picture.ts';
import { readArt } from './read-art.ts';
import { readFields, readGround } from './read-fields.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { isTable, readTable } from './read-table.ts';
import {
  createRuler,
  findLeaves,
  isLeaf,
  isSeen,
  measureInside,
  measureWords,
  type SlideRuler,
} from './slide-ruler.ts';

/** Measures everything of a slide, in the order of the document. */
export function measureSlide(section: Element): MeasuredSlide {
  boxLooseText(section);
  const ruler = createRuler(section);
  const items = [...readElement(section, ruler), ...readArt(section, ruler)];
  return {
    id: section.id,
    background: getComputedStyle(section).backgroundColor,
    items: items.sort((a, b) => a.order - b.order),
  };
}

function readElement(element: Element, ruler: SlideRuler): MeasuredItem[] {
  if (!isSeen(element)) return [];
  const order = ruler.order(element);
  const fields =
    element === ruler.section ? [] : readFields(element, ruler).map((field) => ({ ...field, order }));
  if (element instanceof HTMLImageElement) return [...fields, { ...readPicture(element, ruler), order }];
  const inside = Array.from(element.querySelectorAll('*')).filter(isSeen);
  if (isTable(element)) {
    const grounds = inside.flatMap((inner) =>
      readGround(inner, ruler).map((field) => ({ ...field, order: ruler.order(inner) })),
    );
    return [...fields, ...grounds, { ...readTable(element, ruler), order }];
  }
  const leaves = findLeaves(element);
  if (leaves.length > 0 && element !== ruler.section && isOneText(element) && isColumn(leaves)) {
    const behind = inside.flatMap((inner) =>
      readFields(inner, ruler).map((field) => ({ ...field, order: ruler.order(inner) })),
    );
    const pictures = inside.flatMap((inner) =>
      inner instanceof HTMLImageElement ? [{ ...readPicture(inner, ruler), order: ruler.order(inner) }] : [],
    );
    const text = { ...readText(leaves, ruler), order: ruler.order(leaves[0] ?? element) };
    return [...fields, ...behind, text, ...pictures];
  }
  return [...fields, ...Array.from(element.children).flatMap((child) => readElement(child, ruler))];
}

function readPicture(image: HTMLImageElement, ruler: SlideRuler): MeasuredPicture {
  const natural = { w: image.naturalWidth, h: image.naturalHeight };
  const placed = placePicture(natural, ruler.box(measureInside(image)), getComputedStyle(image));
  return { kind: 'picture', ...placed, src: image.currentSrc || image.src, alt: image.alt };
}

/** A title stays by itself, and so does text with drawings or tables between its paragraphs; within one they flow along. */
function isOneText(element: Element): boolean {
  if (element.matches('.title') || isLeaf(element)) return true;
  const holdsMore = element.querySelector('svg, img, table, .title') !== null;
  return !holdsMore && !Array.from(element.querySelectorAll('ul, ol, dl')).some(isTable);
}

/** Paragraphs that stand in one column, close to each other, read as one text. */
function isColumn(leaves: readonly Element[]): boolean {
  const aligns = new Set(leaves.map((leaf) => getComputedStyle(leaf).textAlign));
  const lefts = leaves.map((leaf) => measureWords(leaf).left);
  return (
    aligns.size === 1 &&
    leaves.every((leaf, index) => {
      const above = leaves[index - 1]?.getBoundingClientRect();
      const gap = above === undefined ? 0 : leaf.getBoundingClientRect().top - above.bottom;
      return Math.abs((lefts[index] ?? 0) - (lefts[0] ?? 0)) < 8 && gap > -4 && gap < 44;
    })
  );
}

function readText(leaves: readonly Element[], ruler: SlideRuler): MeasuredText {
  const { paragraphs, top, bottom } = readParagraphs(leaves);
  const insides = leaves.map(measureInside);
  const words = leaves.map(measureWords);
  const align = readAlign(leaves);
  const bulletPx = Math.max(...paragraphs.map(({ bullet }) => bullet?.widthPx ?? 0));
  // Centred words need both of their edges, others the one that they stand at.
  const left =
    align === 'center'
      ? Math.min(...insides.map((rect) => rect.left))
      : Math.min(...words.map((rect) => rect.left)) - bulletPx;
  const right = Math.max(...[...insides, ...(align === 'left' ? words : [])].map((rect) => rect.right));
  return {
    kind: 'text',
    box: ruler.box(new DOMRect(left, top, right - left, bottom - top)),
    isTitle: leaves[0]?.matches('.title') === true,
    align,
    paragraphs,
  };
}

/** What a flexible box has moved to its end stands there at the right. */
function readAlign([leaf]: readonly Element[]): MeasuredText['align'] {
  if (leaf === undefined) return 'left';
  const { textAlign, position } = getComputedStyle(leaf);
  if (textAlign === 'center') return 'center';
  if (textAlign === 'right' || textAlign === 'end') return 'right';
  const holder = leaf.parentElement ?? leaf;
  const [inside, around] = [leaf.getBoundingClientRect(), measureInside(holder)];
  const isMoved =
    getComputedStyle(holder).display === 'flex' && position !== 'absolute' && inside.left > around.left + 1;
  return isMoved && Math.abs(inside.right - around.right) < 1 ? 'right' : 'left';
}
