/** Bars: a few values of one indicator, from zero, each with its own words. */
import type { Bar, BarsData } from '../deck/chart-data.ts';
import { html, nothing } from '../deck/html.ts';
import {
  countFromZero,
  type Drawing,
  labelSizePx,
  listLabels,
  measureText,
  paints,
  setWords,
  styleText,
} from './drawing.ts';

const titlePx = 56;
const rowPx = 56;
const barPx = 30;
const valueSizePx = 28;
const gapPx = 16;

/** Draws a bar a value, from top to bottom in the order given. */
export function drawBars({ title, bars }: BarsData, widthPx: number): Drawing {
  const top = title === '' ? 0 : titlePx;
  const heightPx = top + rowPx * bars.length;
  const labelsPx = Math.min(widestOf(bars, 'label', labelSizePx), widthPx * 0.4);
  const option = {
    grid: {
      left: labelsPx + gapPx,
      top,
      right: widestOf(bars, 'text', valueSizePx) + gapPx + 8,
      bottom: 0,
    },
    xAxis: countFromZero(Math.max(...bars.map(({ value }) => value))),
    yAxis: listLabels(
      bars.map(({ label }) => label),
      labelsPx + gapPx,
      'ink',
      labelsPx,
    ),
    series: {
      type: 'bar',
      silent: true,
      clip: false,
      barWidth: barPx,
      itemStyle: { color: paints.blue },
      data: bars.map(drawBar),
    },
    graphic:
      title === ''
        ? []
        : [setWords({ text: title, x: 0, baseline: 32, sizePx: 32, paint: 'ink', face: 'bold' })],
  };
  const rows = bars.map(({ label, text }) => html`<tr><th scope="row">${label}</th><td>${text}</td></tr>`);
  const caption = title === '' ? nothing : html`<caption>${title}</caption>`;
  const text = html`<table class="chart-text">${caption}<tbody>${rows}</tbody></table>`;
  const said = bars.map(({ label, text }) => `${label}${text}`).join('，');
  return { widthPx, heightPx, option, label: `条形图${title === '' ? '' : `，${title}`}：${said}`, text };
}

function drawBar({ value, text }: Bar): object {
  const style = styleText(valueSizePx, 'ink', 'bold');
  return { value, label: { ...style, show: true, position: 'right', distance: 12, formatter: text } };
}

function widestOf(bars: readonly Bar[], key: 'label' | 'text', sizePx: number): number {
  return Math.max(...bars.map((bar) => measureText(bar[key], sizePx)));
}
