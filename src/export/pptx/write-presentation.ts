/** Writes a presentation from what was measured. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import PptxGenJS from 'pptxgenjs';
import { readChartData } from '../../deck/chart-data.ts';
import type { Deck, Slide } from '../../deck/deck.ts';
import { plainTextOf } from '../../deck/plain-text.ts';
import { walkCharts } from '../../deck/walk.ts';
import { describeDocument } from '../parts/deck-metadata.ts';
import { type ChartSeries, readSeries } from './chart-series.ts';
import type { MeasuredItem, MeasuredSlide } from './measured.ts';
import { patchPresentation } from './patch.ts';
import { inches, readPaint } from './units.ts';
import { isVector, writeArt, writeField, writePicture } from './write-art.ts';
import { writeChart } from './write-chart.ts';
import { placeText, type TextContext, writeTable, writeText } from './write-text.ts';

/**
 * Writes the slides of a deck that has kept its notes.
 *
 * @param measured - The same slides in the same order.
 * @param drawn - PNGs of pictures that offices may not read, by the addresses of these.
 */
export async function writePresentation(
  deck: Deck,
  measured: readonly MeasuredSlide[],
  drawn: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array> {
  const presentation = createPresentation();
  const numbers = new Map(deck.slides.map(({ id }, index) => [id, index + 1]));
  const charts: ChartSeries[] = [];
  for (const [index, slide] of deck.slides.entries()) {
    const of = measured[index];
    if (of !== undefined) charts.push(...writeSlide(presentation, slide, of, { deck, numbers, drawn }));
  }
  const raw = (await presentation.write({ outputType: 'uint8array' })) as Uint8Array;
  const titles = measured.map(
    ({ items }) =>
      items.flatMap((item) => (item.kind === 'text' && item.isTitle ? [placeText(item)] : []))[0],
  );
  return patchPresentation(raw, {
    metadata: describeDocument(deck, ''),
    notes: deck.slides.map(listNotes),
    titles,
    charts,
    drawn: await keyByText(drawn),
  });
}

/** What PptxGenJS writes for a PNG beside an SVG is that SVG's text. */
async function keyByText(drawn: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  const vectors = [...drawn].filter(([src]) => isVector(src));
  return new Map(
    await Promise.all(
      vectors.map(async ([src, png]) => [await readFile(fileURLToPath(src), 'utf8'), png] as const),
    ),
  );
}

function createPresentation(): PptxGenJS {
  const presentation = new PptxGenJS();
  presentation.defineLayout({ name: 'canvas', width: inches(1280), height: inches(720) });
  presentation.layout = 'canvas';
  const title = {
    name: 'title',
    type: 'title' as const,
    x: inches(80),
    y: inches(100),
    w: inches(1120),
    h: inches(120),
  };
  presentation.defineSlideMaster({
    title: 'titled',
    objects: [{ placeholder: { options: title, text: '' } }],
  });
  presentation.defineSlideMaster({ title: 'plain' });
  return presentation;
}

interface Surroundings extends Pick<TextContext, 'numbers'> {
  readonly deck: Deck;
  readonly drawn: ReadonlyMap<string, Uint8Array>;
}

/** Writes a slide, and says which charts it has written. */
function writeSlide(
  presentation: PptxGenJS,
  slide: Slide,
  measured: MeasuredSlide,
  { deck, numbers, drawn }: Surroundings,
): ChartSeries[] {
  const hasTitle = measured.items.some((item) => item.kind === 'text' && item.isTitle);
  const written = presentation.addSlide({ masterName: hasTitle ? 'titled' : 'plain' });
  const background = readPaint(measured.background);
  if (background !== undefined) written.background = { color: background.color };
  const charts = listCharts(slide, deck);
  const native = measured.items.flatMap((item, index) =>
    writeItem(item, index, charts, { slide: written, numbers, drawn }),
  );
  const notes = listNotes(slide);
  if (notes.length > 0) written.addNotes(notes.join('\n'));
  return native;
}

/** Writes an item, and says which native chart it has become. */
function writeItem(
  item: MeasuredItem,
  index: number,
  charts: readonly ChartSeries[],
  context: TextContext & Pick<Surroundings, 'drawn'>,
): ChartSeries[] {
  const name = (kind: string) => `${kind} ${index + 1}`;
  const { slide } = context;
  const series = item.kind === 'art' ? charts[item.chart] : undefined;
  if (item.kind === 'text') writeText(item, item.isTitle ? '标题' : name('文字'), context);
  else if (item.kind === 'table') writeTable(item, name('表格'), context);
  else if (item.kind === 'field') writeField(item, name('色块'), slide);
  else if (item.kind === 'picture') writePicture(item, name('图片'), slide, context.drawn.get(item.src));
  else if (series === undefined) writeArt(item, `${name('图形')}|${item.label}`, context);
  else writeChart(series, item, name('图表'), slide);
  return series === undefined ? [] : [series];
}

/** Lists the charts that are drawn on a slide, in their order. */
function listCharts(slide: Slide, deck: Deck): ChartSeries[] {
  const charts: ChartSeries[] = [];
  walkCharts(slide.blocks, ({ spec }) => {
    const data = readChartData(spec, deck);
    if (data && 'type' in data) charts.push(readSeries(data));
  });
  return charts;
}

function listNotes(slide: Slide): string[] {
  return slide.notes.map((block) => plainTextOf([block])).filter((text) => text !== '');
}
