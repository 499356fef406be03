/** Writes a presentation from what was measured. */
import PptxGenJS from 'pptxgenjs';
import { type ChartData, readChartData } from '../../deck/chart-data.ts';
import type { Deck, Slide } from '../../deck/deck.ts';
import { plainTextOf } from '../../deck/plain-text.ts';
import { walkCharts } from '../../deck/walk.ts';
import { describeDocument } from '../parts/deck-metadata.ts';
import type { MeasuredItem, MeasuredSlide } from './measured.ts';
import { patchPresentation } from './patch.ts';
import { inches, readPaint } from './units.ts';
import { writeArt, writeField, writePicture } from './write-art.ts';
import { writeChart } from './write-chart.ts';
import { placeText, type TextContext, writeTable, writeText } from './write-text.ts';

/** Writes the slides of a deck that has kept its notes; `measured` has them in the same order. */
export async function writePresentation(deck: Deck, measured: readonly MeasuredSlide[]): Promise<Uint8Array> {
  const presentation = createPresentation();
  const numbers = new Map(deck.slides.map(({ id, number }) => [id, number]));
  for (const [index, slide] of deck.slides.entries()) {
    const of = measured[index];
    if (of !== undefined) writeSlide(presentation, slide, of, { deck, numbers });
  }
  const raw = (await presentation.write({ outputType: 'uint8array' })) as Uint8Array;
  const titles = measured.map(
    ({ items }) => items.flatMap((item) => (item.kind === 'text' && item.isTitle ? [placeText(item)] : []))[0],
  );
  return patchPresentation(raw, {
    metadata: describeDocument(deck, ''),
    notes: deck.slides.map(listNotes),
    titles,
  });
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

interface Numbered {
  readonly deck: Deck;
  readonly numbers: ReadonlyMap<string, number>;
}

function writeSlide(
  presentation: PptxGenJS,
  slide: Slide,
  measured: MeasuredSlide,
  { deck, numbers }: Numbered,
): void {
  const hasTitle = measured.items.some((item) => item.kind === 'text' && item.isTitle);
  const written = presentation.addSlide({ masterName: hasTitle ? 'titled' : 'plain' });
  const background = readPaint(measured.background);
  if (background !== undefined) written.background = { color: background.color };
  const charts = listCharts(slide, deck);
  for (const [index, item] of measured.items.entries())
    writeItem(item, index, charts, { slide: written, numbers });
  const notes = listNotes(slide);
  if (notes.length > 0) written.addNotes(notes.join('\n'));
}

function writeItem(
  item: MeasuredItem,
  index: number,
  charts: readonly (ChartData | undefined)[],
  context: TextContext,
): void {
  const name = (kind: string) => `${kind} ${index + 1}`;
  if (item.kind === 'text') writeText(item, item.isTitle ? '标题' : name('文字'), context);
  else if (item.kind === 'table') writeTable(item, name('表格'), context);
  else if (item.kind === 'field') writeField(item, name('色块'), context.slide);
  else if (item.kind === 'picture') writePicture(item, name('图片'), context.slide, undefined);
  else {
    const data = charts[item.chart];
    if (data === undefined) writeArt(item, `${name('图形')}|${item.label}`, context);
    else writeChart(data, item, name('图表'), context.slide);
  }
}

function listCharts(slide: Slide, deck: Deck): (ChartData | undefined)[] {
  const charts: (ChartData | undefined)[] = [];
  walkCharts(slide.blocks, ({ spec }) => {
    const data = readChartData(spec, deck);
    charts.push(data && 'type' in data ? data : undefined);
  });
  return charts;
}

function listNotes(slide: Slide): string[] {
  return slide.notes.map((block) => plainTextOf([block])).filter((text) => text !== '');
}
