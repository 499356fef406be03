/** Writes drawings as vector shapes that can be moved and coloured. */
import { fileURLToPath } from 'node:url';
import type PptxGenJS from 'pptxgenjs';
import type {
  MeasuredArt,
  MeasuredField,
  MeasuredPaint,
  MeasuredPicture,
  MeasuredShape,
  PathPoint,
} from './measured.ts';
import { inches, points, readPaint } from './units.ts';
import { type TextContext, writeText } from './write-text.ts';

/** Writes a field of colour. */
export function writeField({ box, fill }: MeasuredField, name: string, slide: PptxGenJS.Slide): void {
  const paint = readPaint(fill);
  if (paint === undefined) return;
  const place = { x: inches(box.x), y: inches(box.y), w: inches(box.w), h: inches(box.h) };
  slide.addShape('rect', { ...place, fill: paint, objectName: name });
}

/** Writes a picture of `assets/`, with its alternative text. */
export function writePicture({ box, src, alt }: MeasuredPicture, name: string, slide: PptxGenJS.Slide): void {
  const place = { x: inches(box.x), y: inches(box.y), w: inches(box.w), h: inches(box.h) };
  slide.addImage({ path: fileURLToPath(src), altText: alt, objectName: name, ...place });
}

/** Writes a drawing's shapes, all under one name: they become one group. */
export function writeArt(art: MeasuredArt, name: string, context: TextContext): void {
  for (const shape of art.shapes) {
    if (shape.kind === 'words') writeText(shape.text, name, context);
    else if (shape.kind === 'ellipse') writeEllipse(shape, name, context.slide);
    else writePath(shape, name, context.slide);
  }
}

function readPaints({ fill, stroke, strokePx }: MeasuredPaint) {
  const [filled, drawn] = [readPaint(fill), readPaint(stroke)];
  return {
    ...(filled === undefined ? {} : { fill: filled }),
    ...(drawn === undefined ? {} : { line: { ...drawn, width: points(strokePx) } }),
  };
}

function writeEllipse(
  shape: Extract<MeasuredShape, { kind: 'ellipse' }>,
  name: string,
  slide: PptxGenJS.Slide,
): void {
  const { x, y, w, h } = shape.box;
  const place = { x: inches(x), y: inches(y), w: inches(w), h: inches(h) };
  const rotate = (Math.round(shape.degrees) + 360) % 360;
  slide.addShape('ellipse', { ...place, rotate, ...readPaints(shape), objectName: name });
}

function writePath(
  shape: Extract<MeasuredShape, { kind: 'path' }>,
  name: string,
  slide: PptxGenJS.Slide,
): void {
  const places = shape.points.filter((point) => point.to !== 'close');
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const [w, h] = [Math.max(...xs) - x, Math.max(...ys) - y];
  if (places.length < 2 || (w === 0 && h === 0)) return;
  const place = { x: inches(x), y: inches(y), w: inches(w), h: inches(h) };
  const paints = readPaints(shape);
  if (places.length === 2 && (w === 0 || h === 0))
    slide.addShape('line', { ...place, ...paints, objectName: name });
  else
    slide.addShape('custGeom' as PptxGenJS.SHAPE_NAME, {
      ...place,
      ...paints,
      points: shape.points.map((point) => writePoint(point, x, y)),
      objectName: name,
    });
}

type Points = NonNullable<PptxGenJS.ShapeProps['points']>;

function writePoint(point: PathPoint, left: number, top: number): Points[number] {
  if (point.to === 'close') return { close: true };
  const at = { x: inches(point.x - left), y: inches(point.y - top) };
  if (point.to !== 'curve') return { ...at, moveTo: point.to === 'move' };
  const [x1, y1, x2, y2] = point.controls;
  const curve = {
    type: 'cubic' as const,
    x1: inches(x1 - left),
    y1: inches(y1 - top),
    x2: inches(x2 - left),
    y2: inches(y2 - top),
  };
  return { ...at, curve };
}
