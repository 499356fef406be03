/** Writes charts as charts, with their data in a table behind them. */
import type PptxGenJS from 'pptxgenjs';
import type { ChartData } from '../../deck/chart-data.ts';
import type { MeasuredArt } from './measured.ts';
import { faces, inches } from './units.ts';

/** A chart lower than this has small type. */
const smallPx = 180;

/** Writes a native bar chart in the place of the drawing. */
export function writeChart(data: ChartData, art: MeasuredArt, name: string, slide: PptxGenJS.Slide): void {
  const { labels, values, color, title } = readSeries(data);
  const { x, y, w, h } = art.box;
  const sizePt = h < smallPx ? 12 : 16;
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
    catAxisLineShow: false,
    valAxisHidden: true,
    valAxisMinVal: 0,
    valGridLine: { style: 'none' },
    catGridLine: { style: 'none' },
    showValue: true,
    dataLabelFontFace: faces.sans,
    dataLabelFontSize: sizePt,
    dataLabelFormatCode: 'General',
    showTitle: true,
    title,
    titleFontFace: faces.sans,
    titleFontSize: sizePt + 2,
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
        title: `${data.title}（推算的指数，原文未给基数）`,
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
