/** Writes charts as charts, with their data in a table behind them. */
import type PptxGenJS from 'pptxgenjs';
import type { ChartSeries } from './chart-series.ts';
import type { MeasuredArt } from './measured.ts';
import { faces, inches } from './units.ts';

/** A chart lower than this has small type. */
const smallPx = 180;
const ink = '16202E';

/** Writes a native bar chart in the place of the drawing; its labels are completed when the file is mended. */
export function writeChart(
  series: ChartSeries,
  art: MeasuredArt,
  name: string,
  slide: PptxGenJS.Slide,
): void {
  const { title, color, points } = series;
  const { x, y, w, h } = art.box;
  const sizePt = h < smallPx ? 14 : 18;
  const labels = points.map(({ label }) => label);
  const values = points.map(({ value }) => value);
  slide.addChart('bar', [{ name: title, labels, values }], {
    x: inches(x),
    y: inches(y),
    w: inches(w),
    h: inches(h),
    objectName: name,
    altText: art.label,
    barDir: 'bar',
    barGapWidthPct: 60,
    chartColors: [color],
    catAxisOrientation: 'maxMin' as 'minMax', // its types know one way only
    catAxisLabelFontFace: faces.sans,
    catAxisLabelFontSize: sizePt,
    catAxisLabelColor: ink,
    catAxisLineShow: false,
    valAxisHidden: true,
    valAxisMinVal: 0,
    valGridLine: { style: 'none' },
    catGridLine: { style: 'none' },
    showValue: true,
    dataLabelFontFace: faces.sans,
    dataLabelFontSize: sizePt,
    dataLabelFontBold: true,
    dataLabelColor: ink,
    dataLabelFormatCode: 'General',
    showTitle: title !== '',
    title,
    titleFontFace: faces.sans,
    titleFontSize: sizePt + 2,
    titleBold: true,
    titleColor: ink,
    lang: 'zh-CN',
  });
}
