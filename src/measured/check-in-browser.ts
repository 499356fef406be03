/** Shows a deck as the room and the phone will, measures it there and judges what was measured. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { listLines } from '../checks/parts/slide-text.ts';
import { publicSelection, selectDeck } from '../deck/audience.ts';
import type { Deck, Slide } from '../deck/deck.ts';
import { type Pictures, placePictures } from '../deck/pictures.ts';
import type { Position } from '../deck/position.ts';
import type { Problem, ProblemCode } from '../deck/problem.ts';
import { writeNumber } from '../deck/slide-number.ts';
import { readFaces } from '../fonts/face-characters.ts';
import { writePageStyle } from '../fonts/page-style.ts';
import type { LendPage } from '../headless/pages.ts';
import { showHtml } from '../headless/ready-page.ts';
import { renderPrintPage } from '../render/print-page.ts';
import { type Charts, renderSections } from '../render/sections.ts';
import { judges } from './index.ts';
import { measureSlides } from './measure-slides.ts';
import type { Conditions } from './measurement.ts';

/**
 * The stage is the canvas, scaled as a whole: its layout is the same on every screen. The reading page is laid out
 * anew for every width, in a window as tall as its longest slide, so that nothing measured is out of sight. `space-all` sets punctuation as wide as engines without text-spacing-trim do.
 */
const occasions = [
  { says: '', view: 'canvas', theme: 'paper', width: 1280, height: 720, oldEngine: false },
  { says: '（夜间主题）', view: 'canvas', theme: 'night', width: 1280, height: 720, oldEngine: false },
  { says: '（打印主题）', view: 'canvas', theme: 'print', width: 1280, height: 720, oldEngine: false },
  { says: '（旧浏览器）', view: 'canvas', theme: 'paper', width: 1280, height: 720, oldEngine: true },
  {
    says: '（手机，宽390像素）',
    view: 'reading',
    theme: 'paper',
    width: 390,
    height: 4000,
    oldEngine: false,
  },
  {
    says: '（手机，宽320像素）',
    view: 'reading',
    theme: 'paper',
    width: 320,
    height: 4000,
    oldEngine: false,
  },
  {
    says: '（手机，宽320像素，旧浏览器）',
    view: 'reading',
    theme: 'night',
    width: 320,
    height: 4000,
    oldEngine: true,
  },
] as const;
type Occasion = (typeof occasions)[number];

export interface BrowserCheck {
  readonly deck: Deck;
  readonly charts: Charts;
  readonly pictures: Pictures;
  readonly fontsCacheFolder: string;
  readonly lendPage: LendPage;
}

/** Finds what only a laid-out page shows. What is wrong on several occasions is reported for the first alone. */
export async function checkInBrowser(check: BrowserCheck): Promise<Problem[]> {
  const selected = selectDeck(check.deck, { ...publicSelection, internal: true });
  const deck = placePictures(selected, check.pictures, ({ print }) => pathToFileURL(print.path).href);
  const write = await preparePages(deck, check);
  return check.lendPage(async (page) => {
    const found = new Map<string, Problem>();
    for (const occasion of occasions) {
      for (const problem of await checkOccasion(page, deck, occasion, write(occasion))) {
        const key = `${problem.code} ${problem.at.file} ${problem.at.line} ${problem.message.replace(/[\d.]+像素|（[^）]*）$/g, '')}`;
        if (!found.has(key)) found.set(key, problem);
      }
    }
    return [...found.values()];
  });
}

async function preparePages(deck: Deck, { charts, fontsCacheFolder }: BrowserCheck) {
  const sections = renderSections(deck, charts);
  const characters = readFaces(sections.map(({ html }) => html.text).join(''));
  const print = await writePageStyle('print', characters, fontsCacheFolder);
  const site = await writePageStyle('site', characters, fontsCacheFolder);
  return ({ view, theme, oldEngine }: Occasion): string => {
    const css = `${view === 'canvas' ? print : site}${oldEngine ? '*{text-spacing-trim:space-all!important}' : ''}`;
    const page = renderPrintPage({ deck, sections, theme, css });
    return view === 'canvas' ? page : page.replace(' class="canvas"', ' class="reading"');
  };
}

async function checkOccasion(page: Page, deck: Deck, occasion: Occasion, html: string): Promise<Problem[]> {
  await page.setViewport({ width: occasion.width, height: occasion.height });
  await showHtml(page, html);
  const slides = new Map(deck.slides.map((slide) => [slide.id, slide]));
  const conditions: Conditions = occasion;
  return (await measureSlides(page)).flatMap((measurement) => {
    const slide = slides.get(measurement.id);
    if (slide === undefined) return [];
    return Object.entries(judges).flatMap(([code, judge]) =>
      judge(measurement, conditions).map(
        ({ text, message, hint, severity = 'error' }): Problem => ({
          code: code as ProblemCode,
          severity,
          at: locateText(slide, text),
          message: `第${writeNumber(slide)}页：${message}${occasion.says}`,
          hint,
        }),
      ),
    );
  });
}

/** Finds the line of the source that has the words; the slide's own place when none has. */
function locateText(slide: Slide, text: string): Position {
  const words = text.replace(/\s/g, '');
  const candidates = listLines(slide).filter((line) => !line.inNotes);
  const match = candidates.find((line) => {
    const own = line.text.replace(/\s/g, '');
    return own !== '' && (own.includes(words) || words.includes(own));
  });
  return match ? { ...match.at, length: 1 } : slide.at;
}
