/** Draws every chart of a deck, before anything is rendered. */
import { type ChartData, readChartData } from '../deck/chart-data.ts';
import type { ChartSpec } from '../deck/content.ts';
import type { Deck, Slide } from '../deck/deck.ts';
import { type Html, html, nothing } from '../deck/html.ts';
import { walkCharts } from '../deck/walk.ts';
import { drawBars } from './bars.ts';
import { drawDots } from './dots.ts';
import type { Drawing } from './drawing.ts';
import { loadPainter, type PaintSvg } from './echarts-painter.ts';
import { drawIndex } from './index-bar.ts';
import { rewriteSvg } from './svg-markup.ts';

/**
 * Draws what is inside of each chart's figure: the picture, and its facts as text.
 *
 * @param drawn - Keeps what was drawn, by what it was drawn from, while the deck has it: a chart that did not change is
 *   not drawn again.
 * @returns Charts by what asks for them; one whose facts can't be drawn is left out, which is reported elsewhere.
 */
export async function drawCharts(
  deck: Deck,
  drawn: Map<string, Html> = new Map(),
): Promise<ReadonlyMap<ChartSpec, Html>> {
  const found: { spec: ChartSpec; drawing: Drawing }[] = [];
  for (const slide of deck.slides) {
    const blocks = [...slide.blocks, ...slide.notes];
    walkCharts(blocks, ({ spec }) => {
      const data = readChartData(spec, deck);
      if (data && 'type' in data) found.push({ spec, drawing: draw(data, readWidth(slide, spec)) });
    });
  }
  const fresh = new Map(found.map(({ spec, drawing }) => [keyOf(spec, drawing), { spec, drawing }]));
  for (const key of drawn.keys()) if (!fresh.delete(key)) drawn.delete(key);
  const paint = fresh.size > 0 ? await loadPainter() : undefined;
  for (const [key, { drawing }] of fresh) if (paint) drawn.set(key, writeDrawing(drawing, paint));
  return new Map(found.map(({ spec, drawing }) => [spec, drawn.get(keyOf(spec, drawing)) ?? nothing]));
}

function keyOf({ type }: ChartSpec, drawing: Drawing): string {
  return JSON.stringify([type, drawing]);
}

function draw(data: ChartData, widthPx: number): Drawing {
  switch (data.type) {
    case 'dots':
      return drawDots(data, widthPx);
    case 'index':
      return drawIndex(data, widthPx);
    case 'bars':
      return drawBars(data, widthPx);
  }
}

/** Says how wide a chart stands on the canvas, so that its text is drawn at the size it says. */
function readWidth({ layout, blocks }: Slide, spec: ChartSpec): number {
  const charts = blocks.filter((block) => block.kind === 'chart');
  const alone = charts.length === 1 || layout !== 'chart';
  return alone && charts.some((chart) => chart.spec === spec) ? wholePx : columnPx;
}
const wholePx = 1120;
/** One of two columns with 80 px between them. */
const columnPx = 520;

function writeDrawing(drawing: Drawing, paint: PaintSvg): Html {
  const { widthPx, heightPx, label, text } = drawing;
  const shapes = rewriteSvg(paint(drawing));
  return html`<svg role="img" aria-label="${label}" viewBox="0 0 ${widthPx} ${heightPx}" width="${widthPx}" height="${heightPx}">${shapes}</svg>${text}`;
}
