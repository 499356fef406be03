/** The first slide: the lesson's name over the score, whose lines turn into the landscape. */
import type { Heading, Paragraph } from '../deck/content.ts';
import { html, nothing } from '../deck/html.ts';
import { plainText, splitPhrases } from '../deck/plain-text.ts';
import { defineLayout } from './layout.ts';
import { drawLandscape, openingLandscape } from './parts/landscape.ts';
import { drawNotes, fitPitch, spreadColumns } from './parts/score.ts';
import { listOf, slot } from './slots.ts';

export const cover = defineLayout({
  name: 'cover',
  says: '封面：一行引题、标题、单位和日期',
  frame: 'full',
  slots: {
    lead: slot('paragraph', [0, 4], '一段引题，或者副题、主讲人、日期各一段'),
    meta: slot('list', [0, 1], '单位和日期的列表，一到四项', listOf([1, 4])),
  },
  example: `# 写课题的前半句|写课题的后半句

写一行引题

- 写主办单位
- 写日期
`,
  render(slide, { lead, meta }, writer) {
    const { emblem } = writer.deck.lesson;
    const { base } = openingLandscape;
    const lines = writer.score.tracks.length;
    const pitch = fitPitch(openingLandscape.pitch, lines);
    const { x } = spreadColumns(96, 600, writer.score.units.length, 100);
    const place = { x, y: (line: number) => base - pitch * (line + 1) };
    const { above, below, foot } = sortLines(lead, meta.length > 0);
    const p = (name: string) => (block: Paragraph) =>
      html`<p${writer.attributes(block, name)}>${writer.inlines(block.children)}</p>`;
    const said = foot.length > 0 ? html`<div class="meta">${foot.map(p(''))}</div>` : nothing;
    const size = sizeOf(slide.title);
    return html`<svg class="art" viewBox="0 0 1280 720" aria-hidden="true">${drawLandscape(openingLandscape, lines)}${drawNotes(writer.score, place, 11)}</svg><div class="${size === '' ? 'words' : `words ${size}`}">${above.map(p('lead bold'))}${writer.title(slide.title, 1)}${below.map(p('under'))}</div>${emblem ? writer.picture(emblem, 'emblem') : nothing}${said}${meta.map((list) => html`<ul${writer.attributes(list, 'meta')}>${list.items.map((item) => html`<li${writer.attributes(item)}>${writer.inlines(item.children)}${writer.blocks(item.blocks)}</li>`)}</ul>`)}`;
  },
});

/** Who speaks, where and when. */
const credit =
  /^(?:主?讲|讲课|授课|宣讲|汇报|报告|演讲|作者|单位|时间|日期|地点)[^，。]{0,4}[：:]|\d{1,2}月|\d{4}\s*年|\d{4}[-./]\d/u;

/** A line alone with a list introduces the title; of several, what names no speaker and no day goes on below it. */
function sortLines(lines: readonly Paragraph[], hasList: boolean) {
  if (lines.length === 1 && hasList) return { above: lines, below: [], foot: [] };
  const isCredit = ({ children }: Paragraph) => credit.test(plainText(children).trim());
  const from = lines.findIndex(isCredit);
  const first = from === -1 ? Math.min(lines.length, hasList ? lines.length : 2) : from;
  const [below, foot] = [lines.slice(0, first), lines.slice(first)];
  return hasList ? { above: [], below: lines, foot: [] } : { above: [], below, foot };
}

/** Characters of the title that have room on one line beside the mountain, in each size but the smallest. */
const lineCharacters = { '': 7, long: 11, longer: 16 } as const;

/** Chooses the size of the title by its longest part between its breaks; without breaks it may take two lines. */
function sizeOf(title: Heading | undefined): string {
  const parts = splitPhrases(title);
  const [part = ''] = parts;
  const widest = Math.max(...parts.map((one) => [...one].length));
  const needs = parts.length === 1 && widest > lineCharacters.long ? Math.ceil([...part].length / 2) : widest;
  const fitting = Object.entries(lineCharacters).find(([, most]) => needs <= most);
  return fitting?.[0] ?? 'longest';
}
