/** Opens a lesson's folder for any command: loads it, reads it, and judges what can be judged without a browser. */
import { drawCharts } from '../../src/charts/draw-charts.ts';
import { checkDeck } from '../../src/checks/index.ts';
import { settleSeverities } from '../../src/checks/parts/severity.ts';
import type { Deck } from '../../src/deck/deck.ts';
import type { SourceTexts } from '../../src/deck/format-problems.ts';
import type { Html } from '../../src/deck/html.ts';
import { listPictures, type Pictures } from '../../src/deck/pictures.ts';
import { type Problem, sortProblems } from '../../src/deck/problem.ts';
import { keepWorkable } from '../../src/edit/apply-fixes.ts';
import { continueSlides, reportContinuations } from '../../src/fit/continue-slides.ts';
import { type LessonFolder, loadFolder } from '../../src/lesson/load-folder.ts';
import { preparePictures } from '../../src/lesson/prepare-pictures.ts';
import { findMissingGlyphs } from '../../src/measured/glyphs.ts';
import { type ReadOptions, readDeck } from '../../src/read/deck.ts';
import type { SourceFolder } from '../../src/read/folder.ts';
import { noMemory } from '../../src/read/memory.ts';
import { type Charts, renderSections } from '../../src/render/sections.ts';
import { readReport } from '../../src/report/report.ts';
import { indexReport, type ReportIndex } from '../../src/report/report-index.ts';
import { traceDeck } from '../../src/report/trace-deck.ts';
import { drawKeptCharts } from './draw-kept-charts.ts';
import { folders } from './folders.ts';

export interface OpenedDeck {
  /** Undefined when `deck.yaml` cannot be read at all. */
  readonly deck: Deck | undefined;
  readonly problems: readonly Problem[];
  /** Texts by the names that positions give. */
  readonly texts: SourceTexts;
}

export interface OpenOptions extends ReadOptions {
  /** Whether a deck of another tool is read: what it cannot know is a warning. */
  readonly lenient?: boolean;
  /** Charts drawn before, for a lesson that is opened again and again. */
  readonly drawn?: Map<string, Html>;
}

/** A lesson with all that is drawn from it. */
export interface DrawnDeck extends OpenedDeck {
  readonly charts: Charts;
  readonly pictures: Pictures;
}

/**
 * Opens the lesson in a folder, draws its charts and looks for characters that the fonts lack.
 *
 * @throws {DeckError} `no-folder` when there is none.
 */
export async function openDeck(
  slidesFolder: string,
  assetsFolder: string = folders.assets,
  options: OpenOptions = {},
): Promise<DrawnDeck> {
  return drawFolder(await loadFolder(slidesFolder, assetsFolder), options);
}

/** Opens and draws a lesson whose texts have been loaded. */
export async function drawFolder(
  folder: Omit<LessonFolder, 'directory'>,
  { drawn, ...options }: OpenOptions = {},
): Promise<DrawnDeck> {
  const opened = openFolder(folder, options);
  const { deck } = opened;
  if (deck === undefined) return { ...opened, charts: new Map(), pictures: new Map() };
  const charts = await (drawn ? drawCharts(deck, drawn) : drawKeptCharts(deck, folder.path('')));
  const glyphs = await findMissingGlyphs(deck, renderSections(deck, charts), folders.fonts);
  const { pictures, problems } = await preparePictures(listPictures(deck), folder, folders.pictures);
  return {
    ...opened,
    charts,
    pictures,
    problems: sortProblems([...opened.problems, ...glyphs, ...problems]),
  };
}

/** Opens a lesson whose texts have been loaded, without drawing anything. */
export function openFolder(
  folder: SourceFolder,
  { lenient = false, ...options }: Omit<OpenOptions, 'drawn'> = {},
): OpenedDeck {
  const { deck: read, problems } = readDeck(folder, options);
  const deck = read && traceDeck(read, openReport(folder, options));
  const found = deck ? checkDeck(deck) : [];
  const continued = deck && continueSlides(deck);
  if (continued) found.push(...reportContinuations(continued.continuations));
  const texts = new Map([...folder.texts].map(([name, text]) => [folder.path(name), text]));
  const settled = settleSeverities([...problems, ...found], deck, lenient);
  return { deck: continued?.deck, problems: sortProblems(keepWorkable(texts, settled)), texts };
}

function openReport({ report }: SourceFolder, { memory = noMemory }: ReadOptions): ReportIndex | undefined {
  if (report === undefined) return undefined;
  const { name, text } = report;
  return memory.recall(`report ${name} ${text}`, () => indexReport(readReport(name, text)));
}
