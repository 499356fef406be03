/** Turns elliptical arcs into cubic curves, which presentations have. */
import type { PathPoint } from '../measured.ts';

export type Place = readonly [x: number, y: number];

export interface Arc {
  readonly radii: Place;
  /** The ellipse's own turn. */
  readonly degrees: number;
  readonly isLarge: boolean;
  readonly isSweep: boolean;
  readonly to: Place;
}

/** Draws an arc by curves of a quarter turn at most, as SVG's notes on implementation (B.2.4) find its centre. */
export function curveArc(from: Place, { radii, degrees, isLarge, isSweep, to }: Arc): PathPoint[] {
  const [x, y] = to;
  if (radii[0] === 0 || radii[1] === 0) return [{ to: 'line', x, y }];
  if (from[0] === x && from[1] === y) return [];
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [dx, dy] = [(from[0] - x) / 2, (from[1] - y) / 2];
  const [px, py] = [cos * dx + sin * dy, cos * dy - sin * dx];
  // Radii that are too small for the distance grow until they reach.
  const grow = Math.max(1, Math.hypot(px / radii[0], py / radii[1]));
  const [rx, ry] = [Math.abs(radii[0]) * grow, Math.abs(radii[1]) * grow];
  const share = (rx * py) ** 2 + (ry * px) ** 2;
  const far = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - share) / share)) * (isLarge === isSweep ? -1 : 1);
  const [qx, qy] = [(far * rx * py) / ry, (-far * ry * px) / rx];
  const centre: Place = [cos * qx - sin * qy + (from[0] + x) / 2, sin * qx + cos * qy + (from[1] + y) / 2];
  const first = Math.atan2((py - qy) / ry, (px - qx) / rx);
  const last = Math.atan2((-py - qy) / ry, (-px - qx) / rx);
  const full = 2 * Math.PI;
  const sweep = isSweep ? (last - first + full) % full : -((first - last + full) % full);
  const count = Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9);
  const step = sweep / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  const place = (u: number, v: number): Place => [
    centre[0] + rx * u * cos - ry * v * sin,
    centre[1] + rx * u * sin + ry * v * cos,
  ];
  return Array.from({ length: count }, (_, index): PathPoint => {
    const [a, b] = [first + step * index, first + step * (index + 1)];
    const control1 = place(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a));
    const control2 = place(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b));
    const [endX, endY] = index === count - 1 ? to : place(Math.cos(b), Math.sin(b));
    return { to: 'curve', x: endX, y: endY, controls: [...control1, ...control2] };
  });
}
