/** Reads a slide's SVG drawings, shape by shape, cut off at the slide's edges. */
import type { MeasuredItem, MeasuredPaint, MeasuredShape, PathPoint } from '../measured.ts';
import { clipPath } from './clip-path.ts';
import { readOutline } from './shape-outline.ts';
import type { SlideRuler } from './slide-ruler.ts';

/** Reads all drawings of a slide. */
export function readArt(section: Element, ruler: SlideRuler): MeasuredItem[] {
  const charts = Array.from(section.querySelectorAll('figure.chart'));
  return Array.from(section.querySelectorAll('svg')).flatMap((svg): MeasuredItem[] => {
    const rect = svg.getBoundingClientRect();
    if (rect.width < 2) return [];
    const shapes = svg.querySelectorAll<SVGGraphicsElement>(
      'path, line, rect, circle, ellipse, polyline, polygon, text',
    );
    const figure = svg.closest('figure.chart');
    return [
      {
        kind: 'art',
        order: ruler.order(svg),
        box: ruler.box(rect),
        label: svg.getAttribute('aria-label') ?? '',
        chart: figure === null ? -1 : charts.indexOf(figure),
        shapes: Array.from(shapes).flatMap((shape) => readShape(shape, ruler)),
      },
    ];
  });
}

function readShape(shape: SVGGraphicsElement, ruler: SlideRuler): MeasuredShape[] {
  const style = getComputedStyle(shape);
  const matrix = shape.getScreenCTM();
  if (matrix === null || style.visibility !== 'visible' || style.display === 'none') return [];
  if (shape instanceof SVGTextElement) return readWords(shape, style, matrix, ruler);
  const paint = readPaint(shape, style, matrix);
  if (paint.fill === '' && paint.stroke === '') return [];
  if (shape.matches('ellipse, circle')) return [{ ...paint, ...readEllipse(shape, matrix, ruler) }];
  const outline = readOutline(shape as SVGGeometryElement).map((point) => placePoint(point, matrix, ruler));
  const { width, height } = ruler.section.getBoundingClientRect();
  const points = clipPath(outline, { w: width, h: height }, paint.fill !== '');
  return points.length === 0 ? [] : [{ ...paint, kind: 'path', points }];
}

const scaleOf = ({ a, b }: DOMMatrix): number => Math.hypot(a, b);

function readWords(
  shape: SVGTextElement,
  style: CSSStyleDeclaration,
  matrix: DOMMatrix,
  ruler: SlideRuler,
): MeasuredShape[] {
  const text = (shape.textContent ?? '').trim();
  if (text === '') return [];
  const rect = shape.getBoundingClientRect();
  const run = {
    text,
    bold: Number(style.fontWeight) >= 600,
    serif: style.fontFamily.includes('Deck Serif'),
    sizePx: Number.parseFloat(style.fontSize) * scaleOf(matrix),
    spacingPx: 0,
    color: style.fill,
    href: '',
    breaks: false,
    raised: '' as const,
  };
  const paragraph = { runs: [run], lineHeightPx: rect.height, spaceBeforePx: 0, bullet: undefined, lines: 1 };
  const align = style.textAnchor === 'middle' ? 'center' : style.textAnchor === 'end' ? 'right' : 'left';
  return [
    {
      kind: 'words',
      text: { kind: 'text', box: ruler.box(rect), isTitle: false, align, paragraphs: [paragraph] },
    },
  ];
}

/** Colours carry their opacity behind a bar. */
function readPaint(shape: Element, style: CSSStyleDeclaration, matrix: DOMMatrix): MeasuredPaint {
  const scale = style.vectorEffect === 'non-scaling-stroke' ? 1 : scaleOf(matrix);
  const strokePx = style.stroke === 'none' ? 0 : Number.parseFloat(style.strokeWidth) * scale;
  const opacity = Number(style.opacity);
  return {
    fill:
      style.fill === 'none' || shape.matches('line')
        ? ''
        : `${style.fill}|${Number(style.fillOpacity) * opacity}`,
    stroke: strokePx === 0 ? '' : `${style.stroke}|${Number(style.strokeOpacity) * opacity}`,
    strokePx,
  };
}

function readEllipse(shape: SVGGraphicsElement, matrix: DOMMatrix, ruler: SlideRuler) {
  const { x, y, width, height } = shape.getBBox();
  const centre = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(matrix);
  const [w, h] = [width * scaleOf(matrix), height * Math.hypot(matrix.c, matrix.d)];
  const box = ruler.box(new DOMRect(centre.x - w / 2, centre.y - h / 2, w, h));
  return { kind: 'ellipse' as const, box, degrees: (Math.atan2(matrix.b, matrix.a) * 180) / Math.PI };
}

function placePoint(point: PathPoint, matrix: DOMMatrix, ruler: SlideRuler): PathPoint {
  if (point.to === 'close') return point;
  const place = (x: number, y: number) => {
    const at = new DOMPoint(x, y).matrixTransform(matrix);
    return ruler.box(new DOMRect(at.x, at.y, 0, 0));
  };
  const { x, y } = place(point.x, point.y);
  if (point.to !== 'curve') return { to: point.to, x, y };
  const [x1, y1, x2, y2] = point.controls;
  const [first, second] = [place(x1, y1), place(x2, y2)];
  return { to: 'curve', x, y, controls: [first.x, first.y, second.x, second.y] };
}
