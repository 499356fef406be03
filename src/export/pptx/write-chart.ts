/** Writes charts as charts, with their data in a table behind them. */
import type PptxGenJS from 'pptxgenjs';
import type { ChartData } from '../../deck/chart-data.ts';
import type { MeasuredArt } from './measured.ts';
import { faces, inches } from './units.ts';

/** Writes a native bar chart in the place of the drawing. */
export function writeChart(data: ChartData, art: MeasuredArt, name: string, slide: PptxGenJS.Slide): void {
  const { labels, values, color, title } = readSeries(data);
  const { x, y, w, h } = art.box;
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
    catAxisLabelFontSize: 16,
    catAxisLineShow: false,
    valAxisHidden: true,
    valAxisMinVal: 0,
    valGridLine: { style: 'none' },
    catGridLine: { style: 'none' },
    showValue: true,
    dataLabelFontFace: faces.sans,
    dataLabelFontSize: 16,
    dataLabelFormatCode: 'General',
    showTitle: true,
    title,
    titleFontFace: faces.sans,
    titleFontSize: 18,
    lang: 'zh-CN',
  });
}

function readSeries(data: ChartData) {
  switch (data.type) {
    case 'dots': {
      const facts = [...(data.round ? [data.round] : []), data.total];
      const labels = facts.map(({ period, text }) => period || text);
      return {
        title: data.title,
        labels,
        values: facts.map(({ value = 0 }) => value),
        color: data.honour ? '8A6416' : '1B3F7A',
      };
    }
    case 'index':
      return {
        title: `${data.title}（推算的指数）`,
        labels: ['同期', '本期'],
        values: [100, data.rest],
        color: '1B3F7A',
      };
    case 'bars':
      return {
        title: data.title,
        labels: data.bars.map(({ label }) => label),
        values: data.bars.map(({ value }) => value),
        color: '1B3F7A',
      };
  }
}
