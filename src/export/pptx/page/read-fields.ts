/** Reads what stands behind the text: grounds and borders, and the small shapes that styles draw. */
import type { MeasuredField } from '../measured.ts';
import { hasBullet } from './read-paragraphs.ts';
import type { SlideRuler } from './slide-ruler.ts';

const isClear = (color: string): boolean => /^rgba\(.*, 0\)$|transparent/.test(color);

/** Reads an element's own ground, its borders, and the boxes generated before and behind its content. */
export function readFields(element: Element, ruler: SlideRuler): MeasuredField[] {
  return [...readBox(element, ruler), ...readGenerated(element, ruler)];
}

/** Reads an element's own ground. */
export function readGround(element: Element, ruler: SlideRuler): MeasuredField[] {
  const { backgroundColor } = getComputedStyle(element);
  if (isClear(backgroundColor)) return [];
  return [drawField(element.getBoundingClientRect(), backgroundColor, ruler)];
}

function drawField(rect: DOMRect, fill: string, ruler: SlideRuler): MeasuredField {
  return { kind: 'field', box: ruler.box(rect), fill, radiusPx: 0, stroke: '', strokePx: 0 };
}

function readBox(element: Element, ruler: SlideRuler): MeasuredField[] {
  const style = getComputedStyle(element);
  const rect = element.getBoundingClientRect();
  return Number.parseFloat(style.borderTopLeftRadius) > 0
    ? readRounded(style, rect, ruler)
    : [...readGround(element, ruler), ...readBorders(style, rect, ruler)];
}

const widthOf = (style: CSSStyleDeclaration, side: Side): number =>
  style[`border${side}Style`] === 'none' ? 0 : Number.parseFloat(style[`border${side}Width`]);

function readBorders(style: CSSStyleDeclaration, rect: DOMRect, ruler: SlideRuler): MeasuredField[] {
  const { left, top, right, bottom, width, height } = rect;
  const px = (side: Side) => widthOf(style, side);
  const places: Record<Side, DOMRect> = {
    Top: new DOMRect(left, top, width, px('Top')),
    Bottom: new DOMRect(left, bottom - px('Bottom'), width, px('Bottom')),
    Left: new DOMRect(left, top, px('Left'), height),
    Right: new DOMRect(right - px('Right'), top, px('Right'), height),
  };
  return sides
    .filter((side) => px(side) > 0 && !isClear(style[`border${side}Color`]))
    .map((side) => drawField(places[side], style[`border${side}Color`], ruler));
}
const sides = ['Top', 'Bottom', 'Left', 'Right'] as const;
type Side = (typeof sides)[number];

/** A box with round corners is one shape; its line lies half inside and half outside of the shape's edge. */
function readRounded(style: CSSStyleDeclaration, rect: DOMRect, ruler: SlideRuler): MeasuredField[] {
  const strokePx = isClear(style.borderTopColor) ? 0 : widthOf(style, 'Top');
  const fill = isClear(style.backgroundColor) ? '' : style.backgroundColor;
  if (fill === '' && strokePx === 0) return [];
  const { left, top, width, height } = rect;
  const box = ruler.box(
    new DOMRect(left + strokePx / 2, top + strokePx / 2, width - strokePx, height - strokePx),
  );
  const radiusPx = readRadius(style.borderTopLeftRadius, Math.min(width, height));
  return [{ kind: 'field', box, fill, radiusPx, stroke: strokePx > 0 ? style.borderTopColor : '', strokePx }];
}

function readRadius(radius: string, sizePx: number): number {
  const number = Number.parseFloat(radius);
  return radius.endsWith('%') ? (number * sizePx) / 100 : number;
}

/** Generated boxes have no rectangle to ask for: their places are worked out from their styles. */
function readGenerated(element: Element, ruler: SlideRuler): MeasuredField[] {
  if (element === ruler.section) return [];
  return (['::before', '::after'] as const).flatMap((pseudo): MeasuredField[] => {
    const style = getComputedStyle(element, pseudo);
    if (style.content === 'none' || style.display === 'none' || style.position !== 'absolute') return [];
    if (pseudo === '::before' && element.matches('li') && hasBullet(element)) return [];
    const rect = placeGenerated(style, findHolder(element, ruler.section), ruler.section);
    if (rect.width <= 0 || rect.height <= 0) return [];
    if (Number.parseFloat(style.borderTopLeftRadius) > 0) return readRounded(style, rect, ruler);
    return isClear(style.backgroundColor) ? [] : [drawField(rect, style.backgroundColor, ruler)];
  });
}

/** What goes beyond the slide is cut off at its edges. */
function placeGenerated(style: CSSStyleDeclaration, holder: Element, section: Element): DOMRect {
  const around = holder.getBoundingClientRect();
  const slide = section.getBoundingClientRect();
  const x = around.left + Number.parseFloat(style.left);
  const y = around.top + Number.parseFloat(style.top);
  const [left, top] = [Math.max(slide.left, x), Math.max(slide.top, y)];
  const outer = (size: string, from: Side, to: Side) =>
    style.boxSizing === 'border-box'
      ? Number.parseFloat(size)
      : Number.parseFloat(size) + widthOf(style, from) + widthOf(style, to);
  const right = Math.min(slide.right, x + outer(style.width, 'Left', 'Right'));
  const bottom = Math.min(slide.bottom, y + outer(style.height, 'Top', 'Bottom'));
  return new DOMRect(left, top, right - left, bottom - top);
}

function findHolder(element: Element, section: Element): Element {
  if (element === section || getComputedStyle(element).position !== 'static') return element;
  return findHolder(element.parentElement ?? section, section);
}
