/** Reads drawings out of a laid-out slide. Runs in the page: it may use nothing from outside. */
import type { MeasuredItem, MeasuredShape, PathPoint } from './measured.ts';

/** Reads a slide's SVG drawings, shape by shape, cut off at the slide's edges. */
export function readArt(section: Element): MeasuredItem[] {
  const origin = section.getBoundingClientRect();
  const all = Array.from(section.querySelectorAll('*'));
  const charts = Array.from(section.querySelectorAll('figure.chart'));
  const clampX = (x: number) => Math.min(Math.max(x, 0), origin.width);
  const clampY = (y: number) => Math.min(Math.max(y, 0), origin.height);

  /** Splits a path's `d` into absolute moves, lines and cubic curves; undefined when it holds anything else. */
  const parsePath = (d: string): PathPoint[] | undefined => {
    const points: PathPoint[] = [];
    let [x, y, startX, startY] = [0, 0, 0, 0];
    for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
      const numbers = Array.from(rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g), Number);
      const command = letter.toUpperCase();
      const relative = letter !== command;
      const size = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, Z: 0 }[command];
      if (size === undefined) return undefined;
      if (command === 'Z') {
        points.push({ to: 'close' });
        [x, y] = [startX, startY];
        continue;
      }
      for (let at = 0; at + size <= numbers.length; at += size) {
        const [baseX, baseY] = relative ? [x, y] : [0, 0];
        const n = numbers.slice(at, at + size);
        if (command === 'H') x = baseX + (n[0] ?? 0);
        else if (command === 'V') y = baseY + (n[0] ?? 0);
        else {
          const [fromX, fromY] = [x, y];
          [x, y] = [baseX + (n.at(-2) ?? 0), baseY + (n.at(-1) ?? 0)];
          if (command === 'C') {
            const controls = [
              baseX + (n[0] ?? 0),
              baseY + (n[1] ?? 0),
              baseX + (n[2] ?? 0),
              baseY + (n[3] ?? 0),
            ] as const;
            points.push({ to: 'curve', x, y, controls });
            continue;
          }
          if (command === 'Q') {
            const [qx, qy] = [baseX + (n[0] ?? 0), baseY + (n[1] ?? 0)];
            const controls = [
              fromX + ((qx - fromX) * 2) / 3,
              fromY + ((qy - fromY) * 2) / 3,
              x + ((qx - x) * 2) / 3,
              y + ((qy - y) * 2) / 3,
            ] as const;
            points.push({ to: 'curve', x, y, controls });
            continue;
          }
        }
        const moves = command === 'M' && at === 0;
        if (moves) [startX, startY] = [x, y];
        points.push({ to: moves ? 'move' : 'line', x, y });
      }
    }
    return points;
  };
  /** Follows any other shape along its outline. */
  const samplePath = (shape: SVGGeometryElement): PathPoint[] => {
    const length = shape.getTotalLength();
    const steps = Math.max(2, Math.min(96, Math.ceil(length / 6)));
    return Array.from({ length: steps + 1 }, (_, step): PathPoint => {
      const { x, y } = shape.getPointAtLength((length * step) / steps);
      return { to: step === 0 ? 'move' : 'line', x, y };
    });
  };
  const outline = (shape: SVGGeometryElement): PathPoint[] => {
    if (shape.matches('line')) {
      const { x1, y1, x2, y2 } = shape as SVGLineElement;
      return [
        { to: 'move', x: x1.baseVal.value, y: y1.baseVal.value },
        { to: 'line', x: x2.baseVal.value, y: y2.baseVal.value },
      ];
    }
    if (shape.matches('polyline, polygon')) {
      const points = Array.from(
        (shape as SVGPolylineElement).points,
        ({ x, y }, index): PathPoint => ({ to: index === 0 ? 'move' : 'line', x, y }),
      );
      return shape.matches('polygon') ? [...points, { to: 'close' }] : points;
    }
    if (shape.matches('rect')) {
      const { x, y, width, height } = (shape as SVGRectElement).getBBox();
      return [
        { to: 'move', x, y },
        { to: 'line', x: x + width, y },
        { to: 'line', x: x + width, y: y + height },
        { to: 'line', x, y: y + height },
        { to: 'close' },
      ];
    }
    return parsePath(shape.getAttribute('d') ?? '') ?? samplePath(shape);
  };

  const readShape = (shape: SVGGraphicsElement): MeasuredShape[] => {
    const style = getComputedStyle(shape);
    const matrix = shape.getScreenCTM();
    if (matrix === null || style.visibility !== 'visible' || style.display === 'none') return [];
    const map = (x: number, y: number) => ({
      x: matrix.a * x + matrix.c * y + matrix.e - origin.left,
      y: matrix.b * x + matrix.d * y + matrix.f - origin.top,
    });
    const scale = Math.hypot(matrix.a, matrix.b);
    if (shape.matches('text')) {
      const rect = shape.getBoundingClientRect();
      const sizePx = Number.parseFloat(style.fontSize) * scale;
      const anchor = style.textAnchor;
      const run = {
        text: (shape.textContent ?? '').trim(),
        bold: Number(style.fontWeight) >= 600,
        serif: style.fontFamily.includes('Deck Serif'),
        sizePx,
        color: style.fill,
        href: '',
        breaks: false,
      };
      const box = { x: rect.left - origin.left, y: rect.top - origin.top, w: rect.width, h: rect.height };
      const align = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
      const paragraph = { runs: [run], lineHeightPx: rect.height, spaceBeforePx: 0, bulletPx: 0, lines: 1 };
      return run.text === ''
        ? []
        : [{ kind: 'words', text: { kind: 'text', box, isTitle: false, align, paragraphs: [paragraph] } }];
    }
    const strokePx =
      style.stroke === 'none'
        ? 0
        : Number.parseFloat(style.strokeWidth) * (style.vectorEffect === 'non-scaling-stroke' ? 1 : scale);
    const fade = Number(style.opacity);
    const paint = {
      fill:
        style.fill === 'none' || shape.matches('line')
          ? ''
          : `${style.fill}|${Number(style.fillOpacity) * fade}`,
      stroke: strokePx === 0 ? '' : `${style.stroke}|${Number(style.strokeOpacity) * fade}`,
      strokePx,
    };
    if (paint.fill === '' && paint.stroke === '') return [];
    if (shape.matches('ellipse, circle')) {
      const { x, y, width, height } = shape.getBBox();
      const centre = map(x + width / 2, y + height / 2);
      const [w, h] = [width * scale, height * Math.hypot(matrix.c, matrix.d)];
      const degrees = (Math.atan2(matrix.b, matrix.a) * 180) / Math.PI;
      return [
        { ...paint, kind: 'ellipse', box: { x: centre.x - w / 2, y: centre.y - h / 2, w, h }, degrees },
      ];
    }
    const points = outline(shape as SVGGeometryElement).map((point): PathPoint => {
      if (point.to === 'close') return point;
      const at = map(point.x, point.y);
      const place = { x: clampX(at.x), y: clampY(at.y) };
      if (point.to !== 'curve') return { to: point.to, ...place };
      const [x1, y1, x2, y2] = point.controls;
      const [first, second] = [map(x1, y1), map(x2, y2)];
      return {
        to: 'curve',
        ...place,
        controls: [clampX(first.x), clampY(first.y), clampX(second.x), clampY(second.y)],
      };
    });
    return [{ ...paint, kind: 'path', points }];
  };

  return Array.from(section.querySelectorAll('svg')).flatMap((svg): MeasuredItem[] => {
    const rect = svg.getBoundingClientRect();
    if (rect.width < 2) return [];
    const shapes = Array.from(
      svg.querySelectorAll<SVGGraphicsElement>('path, line, rect, circle, ellipse, polyline, polygon, text'),
    );
    const figure = svg.closest('figure.chart');
    return [
      {
        order: all.indexOf(svg),
        kind: 'art',
        box: { x: rect.left - origin.left, y: rect.top - origin.top, w: rect.width, h: rect.height },
        label: svg.getAttribute('aria-label') ?? '',
        chart: figure === null ? -1 : charts.indexOf(figure),
        shapes: shapes.flatMap(readShape),
      },
    ];
  });
}
