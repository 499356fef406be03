/** Handouts: two, three or six slides on a sheet of A4, the same sections made smaller. */
import type { Deck } from '../deck/deck.ts';
import { type Html, html, nothing } from '../deck/html.ts';
import { plainTextOf } from '../deck/plain-text.ts';
import { writeNumber } from '../deck/slide-number.ts';
import { ledgerTitles } from './ledger-page.ts';
import { quoteCss } from './print-page.ts';
import { listAnswers } from './quiz-answers.ts';
import type { Section } from './sections.ts';
import { locate } from './site-head.ts';
import { renderFrame } from './slide-frame.ts';

/** How many slides a sheet holds: with the notes' words, with lines to write on, or many for recall. */
export type SlidesPerSheet = 2 | 3 | 6;

/** What each kind is called at the head of its sheets. */
export const handoutNames: Readonly<Record<SlidesPerSheet, string>> = {
  2: '讲义，带讲稿，不外发',
  3: '讲义',
  6: '讲义，每张六页，供回看',
};

export interface Handout {
  readonly deck: Deck;
  readonly sections: readonly Section[];
  readonly perSheet: SlidesPerSheet;
  /** Notes by the ids of their slides; printed when there are two slides on a sheet. */
  readonly notes: ReadonlyMap<string, Html>;
  /** A code that leads to the online deck, for the first slide. */
  readonly code: Html | undefined;
  /** Path of the ledger on the lesson's site; undefined when it is an appendix. */
  readonly ledgerPath: string | undefined;
}

export interface HandoutBody {
  readonly html: Html;
  /** Rules for the sheets' margins, which say what chapters are on them. */
  readonly css: string;
  /** Index of the sheet that a slide is on, by the slide's id. */
  readonly sheetOf: ReadonlyMap<string, number>;
}

/** Writes all sheets. */
export function renderHandout(handout: Handout): HandoutBody {
  const sheets = packSheets(handout);
  const sheetOf = new Map(
    sheets.flatMap((sheet, index) => sheet.map(({ slide }) => [slide.id, index] as const)),
  );
  const css = sheets.map((sheet, index) => writeMargin(sheet, index, handout)).join('');
  return { html: html`${sheets.map((sheet, index) => writeSheet(sheet, index, handout))}`, css, sheetOf };
}

function writeMargin(sheet: readonly Section[], index: number, { deck }: Handout): string {
  const titles = new Map(deck.chapters.map(({ id, title }) => [id, title]));
  const chapters = [...new Set(sheet.map(({ slide }) => titles.get(slide.chapter) ?? ''))].join(' · ');
  return `.sheet-${index}{page:sheet-${index}}@page sheet-${index}{@top-right{content:${quoteCss(chapters)}}}`;
}

function writeSheet(sheet: readonly Section[], index: number, handout: Handout): Html {
  const cells = sheet.map((section) => writeCell(section, handout));
  const isLast = sheet.at(-1) === handout.sections.at(-1);
  const closing = isLast ? writeClosing(handout) : nothing;
  return html`<div class="paper-sheet sheet-${index} per-${handout.perSheet}">${cells}${closing}</div>`;
}

/** What stands at the foot of the last sheet: the answers to its questions, and where the ledger is. */
function writeClosing(handout: Handout): Html {
  const answers = listAnswers(handout.sections.map(({ slide }) => slide));
  const said = answers === '' ? nothing : html`<p>${answers}</p>`;
  const ledger = pointToLedger(handout);
  if (said === nothing && ledger === nothing) return nothing;
  return html`<div class="paper-closing">${said}${ledger}</div>`;
}

/** Says where the ledger is: on the lesson's site, or else in a file beside this one. */
function pointToLedger({ deck: { lesson, ledger }, ledgerPath }: Handout): Html {
  if (ledgerPath === undefined || ledger.facts.length + ledger.doubts.length === 0) return nothing;
  const address = locate(lesson, ledgerPath);
  const place =
    lesson.url === '' ? html`${ledgerPath.split('/').at(-1)}` : html`<a href="${address}">${address}</a>`;
  return html`<p>课件里每个数字、姓名和提法的出处与存疑，见${ledgerTitles.facts}：${place}</p>`;
}

function writeCell(section: Section, { perSheet, notes, code }: Handout): Html {
  const { slide } = section;
  const address =
    slide.number === 1 && code !== undefined ? html`<div class="paper-code">${code}</div>` : nothing;
  const frame = html`${renderFrame(section.html, { hidden: false })}<p class="paper-number">${writeNumber(slide)}</p>${address}`;
  if (perSheet === 6) return html`<div class="paper-cell">${frame}</div>`;
  const beside =
    perSheet === 3 ? noteLines() : html`<div class="paper-said">${notes.get(slide.id) ?? nothing}</div>`;
  return html`<div class="paper-cell"><div class="paper-left">${frame}</div>${beside}</div>`;
}

/** Nine lines, 8 mm apart. */
function noteLines(): Html {
  const path = Array.from({ length: 9 }, (_, line) => `M0 ${(line + 1) * 8 - 1}H53`).join('');
  return html`<svg class="paper-lines" viewBox="0 0 53 72" aria-hidden="true"><path d="${path}"/></svg>`;
}

// Millimetres of a sheet with two slides; handout.css has the same.
const sheetHeightMm = 242;
const slideHeightMm = 92;
const lineHeightMm = 7;
const charactersPerLine = 41;

/** Fills the sheets. Slides whose notes are long share a sheet with fewer, or get it alone. */
function packSheets({ sections, perSheet }: Handout): Section[][] {
  const sheets: Section[][] = [];
  let left = 0;
  for (const section of sections) {
    const needs =
      perSheet === 2 ? slideHeightMm + countLines(section) * lineHeightMm : sheetHeightMm / perSheet;
    if (needs > left + 0.01 || (sheets.at(-1)?.length ?? 0) >= perSheet) {
      sheets.push([]);
      left = sheetHeightMm;
    }
    sheets.at(-1)?.push(section);
    left -= needs;
  }
  return sheets;
}

/** Counts the lines that a slide's notes take at most; Han characters are all of one width. */
function countLines({ slide }: Section): number {
  return slide.notes.reduce(
    (lines, block) => lines + Math.ceil((plainTextOf([block]).length + 2) / charactersPerLine),
    0,
  );
}
