/** Pen strokes over the slides: kept for each slide while the deck is open, never part of it. */
import { getStroke } from 'perfect-freehand';
import { shape } from '../element.ts';

export interface Ink {
  /** Shows the strokes of a slide. */
  readonly show: (slide: string) => void;
  /** Lets the pointer draw, or no longer. */
  readonly setActive: (active: boolean) => void;
  /** Removes all strokes of the slide that is shown. */
  readonly erase: () => void;
}

type Point = readonly [x: number, y: number, pressure: number];

const strokeOptions = { size: 6, thinning: 0.5, smoothing: 0.5, streamline: 0.4 };

/** Lays a sheet over the canvas; it scales and moves with it. */
export function createInk(canvas: HTMLElement): Ink {
  const sheet = shape('svg', { class: 'ink', viewBox: '0 0 1280 720', 'aria-hidden': 'true' });
  canvas.append(sheet);
  const strokes = new Map<string, SVGPathElement[]>();
  let slide = '';
  const pen = followPen(sheet, (path) => strokes.set(slide, [...(strokes.get(slide) ?? []), path]));
  return {
    show(id) {
      slide = id;
      pen.lift();
      sheet.replaceChildren(...(strokes.get(id) ?? []));
    },
    setActive(active) {
      sheet.classList.toggle('active', active);
    },
    erase() {
      strokes.delete(slide);
      pen.lift();
      sheet.replaceChildren();
    },
  };
}

/** Draws what the pen, the mouse or a finger draws; `begun` gets every new stroke. */
function followPen(
  sheet: SVGSVGElement,
  begun: (path: SVGPathElement) => void,
): { readonly lift: () => void } {
  let drawing: { path: SVGPathElement; points: Point[]; pointer: number } | undefined;
  const extend = (event: PointerEvent) => {
    event.stopPropagation();
    if (drawing?.pointer !== event.pointerId) return;
    event.preventDefault();
    const events = event.getCoalescedEvents?.() ?? [];
    drawing.points.push(...(events.length > 0 ? events : [event]).map((one) => locate(sheet, one)));
    drawing.path.setAttribute('d', outline(drawing.points, event.pointerType !== 'pen'));
  };
  sheet.addEventListener('pointerdown', (event) => {
    // A stroke of the finger is no swipe to the next slide.
    event.stopPropagation();
    if (event.button !== 0 || drawing) return;
    sheet.setPointerCapture(event.pointerId);
    const path = shape('path', { class: 'stroke' });
    sheet.append(path);
    begun(path);
    drawing = { path, points: [], pointer: event.pointerId };
    extend(event);
  });
  sheet.addEventListener('pointermove', extend);
  const end = ({ pointerId }: PointerEvent) => {
    if (drawing?.pointer === pointerId) drawing = undefined;
  };
  sheet.addEventListener('pointerup', end);
  sheet.addEventListener('pointercancel', end);
  return {
    lift() {
      drawing = undefined;
    },
  };
}

/** Where the pointer is, in canvas px. */
function locate(sheet: SVGSVGElement, event: PointerEvent): Point {
  const matrix = sheet.getScreenCTM();
  if (!matrix) return [0, 0, 0.5];
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return [point.x, point.y, event.pressure];
}

function outline(points: readonly Point[], simulatePressure: boolean): string {
  const [first, ...rest] = getStroke(points as unknown as number[][], { ...strokeOptions, simulatePressure });
  if (!first) return '';
  const write = ([x, y]: number[]) => `${(x ?? 0).toFixed(1)} ${(y ?? 0).toFixed(1)}`;
  return `M${write(first)}L${rest.map(write).join(' ')}Z`;
}
