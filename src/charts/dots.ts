/** Dots: things that can be counted, one mark each, in blocks of what came at a time. */
import type { DotsData } from '../deck/chart-data.ts';
import type { Fact } from '../deck/deck.ts';
import { html, nothing } from '../deck/html.ts';
import {
  countFromZero,
  type Drawing,
  drawLine,
  measureText,
  type Paint,
  paints,
  setWords,
} from './drawing.ts';

const headPx = 94;
const blockHeightPx = 84;
const footPx = 48;
/** Between blocks, of the whole width: three blocks in a column of the slide begin on every second column of its grid. */
const gapShare = 0.097;
/** Of the distance from mark to mark. */
const markShare = 0.7;
const maxMarkPx = 64;

/** Draws people as dots and anything else as squares, with the total on top. */
export function drawDots(data: DotsData, widthPx: number): Drawing {
  const { title, total, round, honour } = data;
  const paint: Paint = honour ? 'gold' : 'blue';
  const grid = layMarks(data, widthPx);
  const heightPx = headPx + blockHeightPx + (round ? footPx : 4);
  const option = {
    grid: { left: 0, top: 0, right: 0, bottom: 0 },
    xAxis: countFromZero(widthPx),
    yAxis: { ...countFromZero(heightPx), inverse: true },
    series: {
      type: 'scatter',
      silent: true,
      clip: false,
      symbol: countsPeople(total) ? 'circle' : 'rect',
      symbolSize: grid.markPx,
      itemStyle: { color: paints[paint], opacity: 1 },
      data: grid.marks,
    },
    graphic: [
      setWords({ text: title, x: 0, baseline: 60, sizePx: 32, paint: 'ink', face: 'bold' }),
      ...setTotal(total, widthPx, paint),
      ...(round ? markRound(round, grid.blockPx, paint) : []),
    ],
  };
  const facts = [round, total].flatMap((fact) => (fact ? [sayFact(fact)] : [])).join('，');
  const key = `图中一${countsPeople(total) ? '点' : '格'}为1${unitOf(total)}${round ? `，一组为${sayFact(round)}` : ''}。`;
  const text = html`<p class="chart-text">${title === '' ? nothing : `${title}：`}${facts}。${key}</p>`;
  return { widthPx, heightPx, option, label: `点阵图，${title}：${facts}`, text };
}

interface MarkGrid {
  readonly blockPx: number;
  readonly markPx: number;
  readonly marks: readonly (readonly [number, number])[];
}

/** Places the blocks side by side over the whole width, their marks row by row. */
function layMarks({ total, round }: DotsData, widthPx: number): MarkGrid {
  const count = round?.value ?? total.value ?? 0;
  const blocks = (total.value ?? 0) / count;
  const gapPx = widthPx * gapShare;
  const widestPx = (widthPx - gapPx * (blocks - 1)) / blocks;
  const columns = Math.max(1, Math.round(Math.sqrt((count * widestPx) / blockHeightPx)));
  const rows = Math.ceil(count / columns);
  const margin = 1 - markShare;
  const pitchPx = Math.min(
    widestPx / (columns - margin),
    blockHeightPx / (rows - margin),
    maxMarkPx / markShare,
  );
  const markPx = pitchPx * markShare;
  const blockPx = (columns - margin) * pitchPx;
  const stepPx = blocks > 1 ? (widthPx - blockPx) / (blocks - 1) : 0; // the last block ends at the right edge
  const top = headPx + (blockHeightPx - (rows - margin) * pitchPx) / 2;
  const marks = Array.from({ length: blocks * count }, (_, index) => {
    const place = index % count;
    const left = Math.floor(index / count) * stepPx;
    const x = left + (place % columns) * pitchPx + markPx / 2;
    return [x, top + Math.floor(place / columns) * pitchPx + markPx / 2] as const;
  });
  return { blockPx, markPx, marks };
}

/** Sets “目前 45名” at the right, its figure large. */
function setTotal(total: Fact, right: number, paint: Paint): object[] {
  const number = String(total.value);
  const unit = unitOf(total);
  const baseline = 60;
  const unitX = right - measureText(unit, 32);
  const numberX = unitX - 8;
  const periodX = numberX - measureText(number, 72) - 16;
  return [
    setWords({ text: total.period, x: periodX, baseline, sizePx: 24, paint: 'muted', align: 'right' }),
    setWords({ text: number, x: numberX, baseline, sizePx: 72, paint, face: 'serif', align: 'right' }),
    setWords({ text: unit, x: unitX, baseline, sizePx: 32, paint: 'ink', face: 'bold' }),
  ];
}

/** Marks the first block as what comes at a time. */
function markRound(round: Fact, blockPx: number, paint: Paint): object[] {
  const y = headPx + blockHeightPx + 12;
  const bracket = [
    [1, y - 6],
    [1, y],
    [blockPx - 1, y],
    [blockPx - 1, y - 6],
  ] as const;
  const words = { text: sayFact(round), x: 0, baseline: y + 30, sizePx: 24, paint: 'ink' } as const;
  return [drawLine(bracket, paint), setWords(words)];
}

function sayFact({ period, text }: Fact): string {
  return `${period}${text}`;
}

function unitOf({ text }: Fact): string {
  return text.replace(/^\d+/, '');
}

function countsPeople(fact: Fact): boolean {
  return /^[名人位]/.test(unitOf(fact));
}
