/** Reads what stands behind the text: grounds and borders. */
import type { MeasuredField } from '../measured.ts';
import type { SlideRuler } from './slide-ruler.ts';

const isClear = (color: string): boolean => /^rgba\(.*, 0\)$|transparent/.test(color);

/** Reads an element's own ground, its borders, and the grounds before and behind its content. */
export function readFields(element: Element, ruler: SlideRuler): MeasuredField[] {
  return [
    ...readGround(element, ruler),
    ...readBorders(element, ruler),
    ...readPseudoGrounds(element, ruler),
  ];
}

/** Reads an element's own ground. */
export function readGround(element: Element, ruler: SlideRuler): MeasuredField[] {
  const { backgroundColor } = getComputedStyle(element);
  if (isClear(backgroundColor)) return [];
  return [{ kind: 'field', box: ruler.box(element.getBoundingClientRect()), fill: backgroundColor }];
}

function readBorders(element: Element, ruler: SlideRuler): MeasuredField[] {
  const style = getComputedStyle(element);
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const px = (side: Side) =>
    style[`border${side}Style`] === 'none' ? 0 : Number.parseFloat(style[`border${side}Width`]);
  const places: Record<Side, DOMRect> = {
    Top: new DOMRect(left, top, width, px('Top')),
    Bottom: new DOMRect(left, bottom - px('Bottom'), width, px('Bottom')),
    Left: new DOMRect(left, top, px('Left'), height),
    Right: new DOMRect(right - px('Right'), top, px('Right'), height),
  };
  return sides
    .filter((side) => px(side) > 0)
    .map((side) => ({ kind: 'field', box: ruler.box(places[side]), fill: style[`border${side}Color`] }));
}
const sides = ['Top', 'Bottom', 'Left', 'Right'] as const;
type Side = (typeof sides)[number];

/** Generated boxes have no rectangle to ask for: their places are worked out from their styles. */
function readPseudoGrounds(element: Element, ruler: SlideRuler): MeasuredField[] {
  if (element === ruler.section || element.matches('li')) return []; // an item's is its bullet
  return (['::before', '::after'] as const).flatMap((pseudo): MeasuredField[] => {
    const style = getComputedStyle(element, pseudo);
    if (style.content === 'none' || style.position !== 'absolute' || isClear(style.backgroundColor))
      return [];
    const around = findHolder(element, ruler.section).getBoundingClientRect();
    const slide = ruler.section.getBoundingClientRect();
    const [x, y] = [around.left + Number.parseFloat(style.left), around.top + Number.parseFloat(style.top)];
    const left = Math.max(slide.left, x);
    const top = Math.max(slide.top, y);
    const width = Math.min(slide.right, x + Number.parseFloat(style.width)) - left;
    const height = Math.min(slide.bottom, y + Number.parseFloat(style.height)) - top;
    if (width <= 0 || height <= 0) return [];
    return [
      { kind: 'field', box: ruler.box(new DOMRect(left, top, width, height)), fill: style.backgroundColor },
    ];
  });
}

function findHolder(element: Element, section: Element): Element {
  if (element === section || getComputedStyle(element).position !== 'static') return element;
  return findHolder(element.parentElement ?? section, section);
}
