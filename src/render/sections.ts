/** Writes every slide as one `<section>`: the same for the stage, the reading page, print and handouts. */
import type { Block, Chart, ChartSpec, Heading } from '../deck/content.ts';
import type { Chapter, Deck, Slide } from '../deck/deck.ts';
import { type Html, html, nothing } from '../deck/html.ts';
import { plainText } from '../deck/plain-text.ts';
import { readScore } from '../deck/score.ts';
import { countSlides, writeNumber } from '../deck/slide-number.ts';
import { findLayout } from '../layouts/index.ts';
import type { Layout, Writer } from '../layouts/layout.ts';
import { writeFlow } from '../layouts/parts/group.ts';
import { compactPitch, drawStaff, fitPitch, fullBleed } from '../layouts/parts/score.ts';
import { plain } from '../layouts/plain.ts';
import { fillSlots } from '../layouts/slots.ts';
import { writeAttributes, writeBlocks } from './blocks.ts';
import { splitHead, writeFigure } from './figure.ts';
import { type InlineContext, writeInlines } from './inlines.ts';
import { writePicture } from './picture.ts';
import { writeText } from './typography.ts';

/** What is inside of charts, by what asks for them, drawn beforehand. */
export type Charts = ReadonlyMap<ChartSpec, Html>;

export interface Section {
  readonly slide: Slide;
  readonly html: Html;
}

/** Writes all slides of a deck, in order. Notes are written where the deck has kept them. */
export function renderSections(deck: Deck, charts: Charts): Section[] {
  return createWriters(deck, charts).map(({ slide, writer }) => ({
    slide,
    html: renderSection(slide, writer),
  }));
}

/** Writes the notes that a deck has kept, by the ids of their slides. */
export function renderNotes(deck: Deck, charts: Charts): Map<string, Html> {
  return new Map(
    createWriters(deck, charts).map(({ slide, writer }) => [slide.id, writer.blocks(slide.notes)]),
  );
}

function createWriters(deck: Deck, charts: Charts): { slide: Slide; writer: Writer }[] {
  const score = readScore(deck.lesson, deck.ledger);
  const context: InlineContext = { facts: new Map(deck.ledger.facts.map((fact) => [fact.id, fact])) };
  const chapters = new Map(deck.chapters.map((chapter) => [chapter.id, chapter]));
  return deck.slides.map((slide) => {
    const chapter = chapters.get(slide.chapter) ?? { id: '', file: '', title: '', movement: 0, slides: [] };
    return { slide, writer: createWriter({ deck, slide, chapter, score, context, charts }) };
  });
}

type Surroundings = Pick<Writer, 'deck' | 'chapter' | 'score'> & {
  readonly slide: Slide;
  readonly context: InlineContext;
  readonly charts: Charts;
};

function createWriter({ slide, context, charts, ...given }: Surroundings): Writer {
  const writer: Writer = {
    ...given,
    inlines: (children) => writeInlines(children, context),
    blocks: (blocks) => writeBlocks(blocks, writer),
    title: (heading, level) => writeTitle(heading, level ?? titleLevel(slide, given.chapter), writer),
    kicker: () => writeKicker(slide, given.chapter),
    picture: writePicture,
    chart: (chart) => writeChart(chart, charts),
    attributes: writeAttributes,
    headAndText: (item) => splitHead(item, context, writer),
    figure: (item) => writeFigure(item, context, writer),
  };
  return writer;
}

function renderSection(slide: Slide, writer: Writer): Html {
  const { layout, content, rest } = layOut(slide);
  const inside = html`${layout.render(slide, content, writer)}${writeRest(rest, writer)}${writeFootnotes(slide, writer)}`;
  const framed = layout.frame === 'full' ? inside : writeFrame(slide, layout, inside, writer);
  const notes =
    slide.notes.length > 0 ? html`<aside class="notes">${writer.blocks(slide.notes)}</aside>` : nothing;
  const name = chapterName(slide, writer);
  return html`<section id="${slide.id}" class="slide layout-${layout.name}${layout.lined ? ' lined' : ''}" data-chapter="${slide.chapter}" data-movement="${writer.chapter.movement}"${writeData('track', slide.track)}${writeData('unit', slide.unit)} aria-label="${labelOf(slide)}">${slide.layout === 'cover' ? [framed, name] : [name, framed]}${notes}</section>`;
}

/** A slide that lacks what its layout is made of is a plain one: its author has been told, and no word may be lost. */
function layOut({ layout: name, blocks }: Slide) {
  const wanted: Layout = findLayout(name) ?? plain;
  const filled = fillSlots(wanted.slots, blocks);
  if (!filled.faults.some(({ kind }) => kind === 'missing')) return { layout: wanted, ...filled };
  return { layout: plain, ...fillSlots(plain.slots, blocks) };
}

/** What a layout has no place for stands below all that it has. */
function writeRest(blocks: readonly Block[], writer: Writer): Html {
  return blocks.length === 0 ? nothing : html`<div class="rest">${writeFlow(blocks, writer)}</div>`;
}

function writeFootnotes({ footnotes = [] }: Slide, writer: Writer): Html {
  return footnotes.length === 0 ? nothing : html`<div class="footnotes">${writer.blocks(footnotes)}</div>`;
}

function writeData(name: 'track' | 'unit', id: string): Html {
  return id === '' ? nothing : html` data-${name}="${id}"`;
}

/** Says a slide's number and title, for screen readers and the PDF's structure. */
function labelOf(slide: Slide): string {
  return `第${writeNumber(slide)}页${slide.title ? `：${plainText(slide.title.children)}` : ''}`;
}

function writeFrame(slide: Slide, layout: Layout, inside: Html, writer: Writer): Html {
  const head =
    layout.frame === 'content'
      ? html`<header class="heading">${writer.kicker()}${writer.title(slide.title)}</header>`
      : nothing;
  return html`${drawCompactStaff(slide, writer.deck)}${head}${inside}<footer class="foot" aria-hidden="true"><span class="lesson">${writer.deck.lesson.title}</span><span class="page">${writeNumber(slide)} / ${countSlides(writer.deck.slides)}</span></footer>`;
}

/** The staff at the top of every content slide; its red bead shows how far the lesson has come. */
function drawCompactStaff(slide: Slide, { slides, lesson }: Deck): Html {
  const x = 80 + (1120 * (slide.number - 1)) / Math.max(1, countSlides(slides) - 1);
  const lines = lesson.tracks.length;
  const active = lesson.tracks.findIndex(({ id }) => id === slide.track);
  return html`<svg class="staff" viewBox="0 0 1280 32" aria-hidden="true">${drawStaff({ base: 26, pitch: fitPitch(compactPitch, lines), ...fullBleed, lines }, active)}<circle class="bead" data-id="bead" cx="${x.toFixed(1)}" cy="26" r="6"/></svg>`;
}

/** A chart whose facts can't be drawn has been reported; its place stays, as a step may be there. */
function writeChart(chart: Chart, charts: Charts): Html {
  return html`<figure${writeAttributes(chart, `chart chart-${chart.spec.type}`)}>${charts.get(chart.spec)}</figure>`;
}

/** The lesson's name is h1, a chapter's h2, a slide's h3, so that outlines nest by chapter. */
function titleLevel(slide: Slide, chapter: Chapter): 1 | 2 | 3 {
  if (slide.layout === 'cover') return 1;
  if (chapter.title === '') return 2;
  return slide.layout === 'divider' && chapter.slides[0] === slide.id ? 2 : 3;
}

function writeTitle(heading: Heading | undefined, level: 1 | 2 | 3, writer: Writer): Html {
  if (heading === undefined) return nothing;
  const phrased = heading.children.some((child) => child.kind === 'title-break');
  const words = writer.inlines(heading.children);
  const attributes = writeAttributes(heading, phrased ? 'title serif phrased' : 'title serif');
  if (level === 1) return html`<h1${attributes}>${words}</h1>`;
  return level === 2 ? html`<h2${attributes}>${words}</h2>` : html`<h3${attributes}>${words}</h3>`;
}

/** A chapter that no divider opens still has a heading, for outlines and contents. */
function chapterName(slide: Slide, { chapter }: Writer): Html {
  const isNamed = chapter.title !== '' && slide.layout !== 'divider';
  if (chapter.slides[0] !== slide.id || !isNamed) return nothing;
  return html`<h2 class="chapter-name">${chapter.title}</h2>`;
}

function writeKicker(slide: Slide, chapter: Chapter): Html {
  const words = [chapter.title, slide.kicker].filter((word) => word !== '').join(' · ');
  return words === '' ? nothing : html`<p class="kicker bold">${writeText(words)}</p>`;
}
