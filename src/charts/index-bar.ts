/** An index: a decrease in per cent as what is left of 100, where the report gives no figures to draw. */
import type { IndexData } from '../deck/chart-data.ts';
import { html } from '../deck/html.ts';
import {
  countFromZero,
  type Drawing,
  listLabels,
  measureText,
  paints,
  setWords,
  styleText,
} from './drawing.ts';

const headPx = 60;
const rowPx = 40;
const barPx = 26;
const notePx = 40;
const labelsPx = 64;

/** Draws 100 above what is left of it, which is marked as derived. */
export function drawIndex({ title, fact, direction, rest }: IndexData, widthPx: number): Drawing {
  const words = title.endsWith(direction) ? title : `${title}${direction}`;
  const before = fact.period === '同比' ? '同期' : '基期';
  const heightPx = headPx + 2 * rowPx + notePx;
  const option = {
    grid: { left: labelsPx, top: headPx, right: measureText('100', 26) + 12, bottom: notePx },
    xAxis: countFromZero(100),
    yAxis: listLabels([before, '本期'], labelsPx, 'muted'),
    series: drawBars(rest),
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
      setWords({ text: note, x: 0, baseline: heightPx - 8, sizePx: 24, paint: 'muted' }),
    ],
  };
  const said = `${words}${fact.text}`;
  const text = html`<p class="chart-text">${said}。以${before}为100，本期推算为${rest}；${note}。</p>`;
  return { widthPx, heightPx, option, label: `指数图：${said}`, text };
}

const note = '原文未给基数，图上只画指数';

function drawBars(rest: number): object {
  const label = (text: string) => ({ show: true, position: 'right', distance: 10, formatter: text });
  const rich = {
    number: styleText(26, 'ink', 'bold'),
    derived: { ...styleText(24, 'muted'), padding: [0, 0, 0, 14] },
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
        label: { ...label(`{number|${rest}}{derived|推算}`), rich },
      },
    ],
  };
}
