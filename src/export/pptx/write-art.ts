/** Writes drawings as vector shapes that can be moved and coloured. */
import { fileURLToPath } from 'node:url';
import type PptxGenJS from 'pptxgenjs';
import type {
  MeasuredArt,
  MeasuredBox,
  MeasuredField,
  MeasuredPaint,
  MeasuredPicture,
  MeasuredShape,
  PathPoint,
} from './measured.ts';
import { inches, points, readPaint } from './units.ts';
import { type TextContext, writeText } from './write-text.ts';

/** Writes a field of colour, with round corners and a line where it has them. */
export function writeField(field: MeasuredField, name: string, slide: PptxGenJS.Slide): void {
  const { box, radiusPx } = field;
  const paints = readPaints(field);
  if (paints.fill === undefined && paints.line === undefined) return;
  const isRound = radiusPx >= Math.min(box.w, box.h) / 2;
  const shape = radiusPx === 0 ? 'rect' : isRound ? 'ellipse' : 'roundRect';
  const corners = shape === 'roundRect' ? { rectRadius: inches(radiusPx) } : {};
  slide.addShape(shape, { ...placeBox(box), ...paints, ...corners, objectName: name });
}

/** Says whether a picture is a vector drawing, which offices show beside its PNG when they can. */
export const isVector = (src: string): boolean => /\.svg$/i.test(src);

/**
 * Writes a picture of `assets/`, with its alternative text; what the page cuts off is cut off here too.
 *
 * @param drawn - The picture as PNG, when offices may not read its kind.
 */
export function writePicture(
  { box, cut, src, alt }: MeasuredPicture,
  name: string,
  slide: PptxGenJS.Slide,
  drawn: Uint8Array | undefined,
): void {
  const seen = placeBox(box);
  const [w, h] = [seen.w / (1 - cut.left - cut.right), seen.h / (1 - cut.top - cut.bottom)];
  const isWhole = Object.values(cut).every((part) => part < 0.001);
  const sizing = { type: 'crop' as const, x: cut.left * w, y: cut.top * h, w: seen.w, h: seen.h };
  slide.addImage({
    ...(drawn === undefined || isVector(src)
      ? { path: fileURLToPath(src) }
      : { data: `image/png;base64,${Buffer.from(drawn).toString('base64')}` }),
    altText: alt,
    objectName: name,
    ...seen,
    ...(isWhole ? {} : { w, h, sizing }),
  });
}

function placeBox({ x, y, w, h }: MeasuredBox) {
  return { x: inches(x), y: inches(y), w: inches(w), h: inches(h) };
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
  const rotate = (Math.round(shape.degrees) + 360) % 360;
  slide.addShape('ellipse', { ...placeBox(shape.box), rotate, ...readPaints(shape), objectName: name });
}

function writePath(
  shape: Extract<MeasuredShape, { kind: 'path' }>,
  name: string,
  slide: PptxGenJS.Slide,
): void {
  const places = shape.points.flatMap(listPlaces);
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
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

/** A curve may reach as far as its controls. */
function listPlaces(point: PathPoint): (readonly [number, number])[] {
  if (point.to === 'close') return [];
  const end = [point.x, point.y] as const;
  if (point.to !== 'curve') return [end];
  const [x1, y1, x2, y2] = point.controls;
  return [[x1, y1], [x2, y2], end];
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
