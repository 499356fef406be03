/** What every type of chart hands to ECharts, and the few things that they all draw with. */
import type { EChartsCoreOption } from 'echarts/core';
import type { Html } from '../deck/html.ts';

/** A chart that is ready to be painted. */
export interface Drawing {
  readonly widthPx: number;
  readonly heightPx: number;
  /** What ECharts paints; every colour is one of `paints`. */
  readonly option: EChartsCoreOption;
  /** The chart in a few words, for screen readers and the PDF. */
  readonly label: string;
  /** The same facts as text, of class `chart-text`. */
  readonly text: Html;
}

/** Stand-ins that ECharts paints with; in the markup they become classes, so that themes choose the colours. */
export const paints = {
  blue: '#0000b1',
  gold: '#0000b2',
  ink: '#0000b3',
  muted: '#0000b4',
} as const;
export type Paint = keyof typeof paints;

export interface Words {
  readonly text: string;
  readonly x: number;
  /** Where the characters stand. */
  readonly baseline: number;
  readonly sizePx: number;
  readonly paint: Paint;
  readonly face?: Face;
  readonly align?: 'left' | 'center' | 'right';
}
export type Face = 'sans' | 'bold' | 'serif';

/** Sets one line of text. */
export function setWords({ text, x, baseline, sizePx, paint, face = 'sans', align = 'left' }: Words): object {
  const style = { ...styleText(sizePx, paint, face), text, align, verticalAlign: 'middle' };
  return { type: 'text', silent: true, x, y: baseline - middleEm * sizePx, style };
}

/** Styles text the way that series and axes take it, too. */
export function styleText(sizePx: number, paint: Paint, face: Face = 'sans'): object {
  const colour = { fill: paints[paint], color: paints[paint], textBorderWidth: 0 };
  return { ...colour, fontSize: sizePx, fontFamily: face, fontWeight: face === 'sans' ? 400 : 700 };
}

/** How far the middle of a line is above its baseline in both Noto families, in em: (ascent - descent) / 2. */
const middleEm = 0.436;

/** Draws a thin line through points. */
export function drawLine(points: readonly (readonly [number, number])[], paint: Paint): object {
  const style = { stroke: paints[paint], lineWidth: 2, fill: 'none' };
  return { type: 'polyline', silent: true, shape: { points }, style };
}

/** The size of everything that is not a heading or a figure: the least that the back row can read. */
export const labelSizePx = 24;

/** Lists labels at the left, from top to bottom, without a line; longer ones than `breakPx` take two lines. */
export function listLabels(
  labels: readonly string[],
  widthPx: number,
  paint: Paint,
  breakPx = widthPx,
): object {
  return {
    type: 'category',
    inverse: true,
    data: labels,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      ...styleText(labelSizePx, paint),
      align: 'left',
      margin: widthPx,
      textMargin: 0,
      interval: 0,
      width: breakPx,
      overflow: 'break',
      lineHeight: 27,
    },
  };
}

/** Measures from zero to `max` without drawing a line. */
export function countFromZero(max: number): object {
  return { type: 'value', show: false, min: 0, max: max || 1 };
}

/** Says how wide a line of text is in Noto Sans SC, in px: 1 em a Chinese character, 0.56 em a digit. */
export function measureText(text: string, sizePx: number): number {
  const ems = [...text].map((character) => (character < '\u2000' ? 0.56 : 1));
  return sizePx * ems.reduce((sum, em) => sum + em, 0);
}
