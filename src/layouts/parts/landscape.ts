/**
 * Draws the staff's lines as they turn into the place: 岳麓山 behind, its foothill with a pavilion,
 * 橘子洲 with its trees, the river, and the red line that carries them all.
 */
import { type Html, html, nothing } from '../../deck/html.ts';
import { bleedPx, fitPitch } from './score.ts';

type Point = readonly [x: number, y: number];

/** From the highest line to the lowest one. */
const shapes = ['mountain', 'foothill', 'island', 'river'] as const;
type Shape = (typeof shapes)[number];

export interface Landscape {
  /** y of the red line. */
  readonly base: number;
  readonly pitch: number;
  /** Where the blue lines and the red one end. */
  readonly to: readonly [blue: number, red: number];
  /** What the lines turn into: x on the canvas, height over the line's own place in a staff of four. */
  readonly heights: Readonly<Record<Shape, readonly Point[]>>;
  /** Crowns of the island's trees, side by side from its fourth point to its fifth. */
  readonly treeWidths: readonly number[];
  /** x of the pavilion, and its height over the foothill's line. */
  readonly pavilion: Point;
}

/** The score opens into the landscape, which goes on beyond the right edge. */
export const openingLandscape: Landscape = {
  base: 576,
  pitch: 40,
  to: [1280 + bleedPx, 1280 + bleedPx],
  // biome-ignore format: a drawing reads as a few lines of points
  heights: {
    mountain: [[720, 0], [788, 2], [850, 22], [910, 74], [958, 128], [996, 168], [1034, 186], [1070, 178], [1112, 206], [1150, 228], [1184, 214], [1224, 176], [1268, 150], [1316, 138], [1364, 104], [1420, 84], [1520, 92], [1680, 60], [1880, 78], [2120, 40]],
    foothill: [[760, 0], [820, 4], [872, 26], [920, 58], [966, 78], [1010, 82], [1060, 64], [1110, 70], [1166, 104], [1212, 118], [1260, 108], [1312, 76], [1370, 56], [1440, 60], [1560, 34], [1760, 44], [1980, 16], [2120, 20]],
    island: [[810, 0], [880, 1], [928, 5], [960, 9], [1264, 9], [1300, 5], [1346, 1], [1420, 0]],
    river: [[780, 0], [860, 0], [910, 6], [970, -6], [1030, 6], [1090, -6], [1150, 6], [1210, -6], [1270, 5], [1330, -4], [1390, 4], [1460, -3], [1540, 0]],
  },
  treeWidths: [16, 24, 20, 34, 26, 42, 30, 22, 36, 22, 18, 14],
  pavilion: [992, 82],
};

/** The landscape sinks into one red line, where the score ends. */
export const closingLandscape: Landscape = {
  base: 504,
  pitch: 40,
  to: [1150, 1200],
  // biome-ignore format: a drawing reads as a few lines of points
  heights: {
    mountain: [[502, 0], [592, 8], [662, 52], [722, 98], [772, 92], [832, 124], [877, 106], [923, 54], [977, -18], [1032, -90], [1091, -144], [1150, -160]],
    foothill: [[532, 0], [622, 6], [692, 38], [752, 50], [812, 36], [868, 50], [914, 34], [968, -14], [1027, -72], [1091, -111], [1150, -120]],
    island: [[572, 0], [622, 1], [652, 5], [678, 9], [842, 9], [877, 5], [932, -10], [1005, -44], [1082, -73], [1150, -80]],
    river: [[572, 0], [632, 5], [692, -5], [752, 5], [812, -5], [868, 3], [923, -6], [986, -16], [1068, -34], [1150, -40]],
  },
  treeWidths: [16, 26, 22, 38, 28, 20, 14],
  pavilion: [748, 50],
};

/** A pavilion with two upturned eaves, standing at 0 0. */
const pavilionPath =
  'M-14 2V-16M14 2V-16M-5 2V-16M5 2V-16M-26 -20Q-15 -17 -12 -27H12Q15 -17 26 -20Q13 -14 0 -14Q-13 -14 -26 -20ZM-18 -31Q-8 -29 0 -46Q8 -29 18 -31Q9 -26 0 -26Q-9 -26 -18 -31ZM0 -46V-52';

/** Draws all lines from the left edge of any wall; each hides what lies behind it. */
export function drawLandscape(landscape: Landscape, tracks: number): Html {
  const { base, to, treeWidths, pavilion } = landscape;
  const chosen = chooseShapes(tracks);
  const pitch = fitPitch(landscape.pitch, chosen.length);
  const lines = chosen.map((shape, index) => {
    const line = chosen.length - 1 - index;
    const y = base - pitch * (line + 1);
    const points = placePoints(landscape, shape, pitch * (line + 1)).map(
      ([x, height]): Point => [x, y - height],
    );
    const curve =
      shape === 'island'
        ? `${writeCurve(points.slice(0, 4))}${writeTrees(treeWidths)}${writeCurve(points.slice(4))}`
        : writeCurve(points);
    const path = `M${-bleedPx} ${y}H${points[0]?.[0]}${curve}H${to[0]}`;
    const house =
      shape === 'foothill'
        ? html`<path class="ground track-line" d="${pavilionPath}" transform="translate(${pavilion[0]} ${y - pavilion[1]})"/>`
        : nothing;
    return html`<path class="ground" d="${path}V${base}H${-bleedPx}Z"/><path class="track-line" data-id="line-${line}" d="${path}"/>${house}`;
  });
  return html`${lines}<line class="main-line" data-id="line-main" x1="${-bleedPx}" x2="${to[1]}" y1="${base}" y2="${base}"/>`;
}

/** What a few lines turn into: the first with one line, the first two with two. */
const fewShapes: readonly Shape[] = ['mountain', 'river', 'island'];

/** Four lines are the whole picture, and so are none: it stands for no track then. More run flat behind the island. */
function chooseShapes(tracks: number): readonly (Shape | 'flat')[] {
  if (tracks === 0) return shapes;
  if (tracks < 4) return fewShapes.slice(0, tracks).sort((a, b) => shapes.indexOf(a) - shapes.indexOf(b));
  const [mountain, foothill, ...low] = shapes;
  return [mountain, foothill, ...Array.from({ length: tracks - 4 }, () => 'flat' as const), ...low];
}

/** Places a shape's points where its line is `height` over the red one; what sinks to that one sinks as far. */
function placePoints({ pitch, heights }: Landscape, shape: Shape | 'flat', height: number): Point[] {
  const own = shape === 'flat' ? 'foothill' : shape;
  const ratio = height / (pitch * (shapes.length - shapes.indexOf(own)));
  return heights[own].map(([x, y]): Point => [x, y < 0 ? y * ratio : shape === 'flat' ? 0 : y]);
}

/** Crowns a little less than half round, so that they grow into each other. */
function writeTrees(widths: readonly number[]): string {
  return widths.map((width) => `a${round(width * 0.53)} ${round(width * 0.56)} 0 0 1 ${width} 0`).join('');
}

/** Joins points by a smooth curve (Catmull-Rom, as cubic Béziers). */
function writeCurve(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.min(Math.max(index, 0), points.length - 1)] ?? [0, 0];
  return points
    .slice(1)
    .map((point, index) => {
      const [before, from, after] = [at(index - 1), at(index), at(index + 2)];
      const control1 = [from[0] + (point[0] - before[0]) / 6, from[1] + (point[1] - before[1]) / 6];
      const control2 = [point[0] - (after[0] - from[0]) / 6, point[1] - (after[1] - from[1]) / 6];
      return `C${[...control1, ...control2, ...point].map(round).join(' ')}`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
