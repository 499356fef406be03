/** An index: a decrease in per cent as what is left of 100, where the report gives no figures to draw. */
import type { IndexData } from '../deck/chart-data.ts';
import { html } from '../deck/html.ts';
import { sayIndex } from '../deck/index-words.ts';
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

const headPx = 60;
const rowPx = 40;
const barPx = 26;
const labelsPx = 64;
const labelGapPx = 10;
const wordGapPx = 14;
const valueSizePx = 26;

/** Draws 100 above what is left of it, which is marked as derived. */
export function drawIndex(data: IndexData, widthPx: number): Drawing {
  const { fact, rest } = data;
  const { decrease: words, before, now, derived, note } = sayIndex(data);
  const rightPx = measureText('100', valueSizePx) + 2 * labelGapPx;
  const barEnd = labelsPx + ((widthPx - labelsPx - rightPx) * rest) / 100;
  const fits = barEnd + labelGapPx + measureDerived(rest, `${derived}，${note}`) <= widthPx;
  const notePx = fits ? 4 : 40;
  const heightPx = headPx + 2 * rowPx + notePx;
  const option = {
    grid: { left: labelsPx, top: headPx, right: rightPx, bottom: notePx },
    xAxis: countFromZero(100),
    yAxis: listLabels([before, now], labelsPx, 'muted'),
    series: drawBars(rest, fits ? `${derived}，${note}` : derived),
    graphic: [
      setWords({ text: words, x: 0, baseline: 40, sizePx: 26, paint: 'ink', face: 'bold' }),
      setWords({
        text: fact.text,
        x: measureText(words, 26) + 10,
        baseline: 40,
        sizePx: 44,
        paint: 'blue',
        face: 'serif',
      }),
      ...(fits
        ? []
        : [setWords({ text: note, x: 0, baseline: heightPx - 8, sizePx: labelSizePx, paint: 'muted' })]),
    ],
  };
  const said = `${words}${fact.text}`;
  const text = html`<p class="chart-text">${said}。以${before}为100，${now}${derived}为${rest}；${note}，只画指数。</p>`;
  return { widthPx, heightPx, option, label: `指数图：${said}`, text };
}

function measureDerived(rest: number, words: string): number {
  return measureText(String(rest), valueSizePx) + wordGapPx + measureText(words, labelSizePx);
}

function drawBars(rest: number, derived: string): object {
  const label = (text: string) => ({ show: true, position: 'right', distance: labelGapPx, formatter: text });
  const rich = {
    number: styleText(valueSizePx, 'ink', 'bold'),
    derived: { ...styleText(labelSizePx, 'muted'), padding: [0, 0, 0, wordGapPx] },
  };
  return {
    type: 'bar',
    silent: true,
    clip: false,
    barWidth: barPx,
    data: [
      {
        value: 100,
        itemStyle: { color: 'none', borderColor: paints.muted, borderWidth: 2 },
        label: { ...label('{number|100}'), rich },
      },
      {
        value: rest,
        itemStyle: { color: paints.blue },
        label: { ...label(`{number|${rest}}{derived|${derived}}`), rich },
      },
    ],
  };
}
