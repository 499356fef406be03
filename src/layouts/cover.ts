/** The first slide: the lesson's name over the score, whose lines turn into the landscape. */
import type { Heading } from '../deck/content.ts';
import { html, nothing } from '../deck/html.ts';
import { splitPhrases } from '../deck/plain-text.ts';
import { defineLayout } from './layout.ts';
import { drawLandscape, openingLandscape } from './parts/landscape.ts';
import { drawNotes, fitPitch, spreadColumns } from './parts/score.ts';
import { listOf, slot } from './slots.ts';

/** Characters of the title that have room on one line beside the mountain. */
const lineCharacters = 7;

export const cover = defineLayout({
  name: 'cover',
  says: '封面：一行引题、标题、单位和日期',
  frame: 'full',
  slots: {
    lead: slot('paragraph', [0, 1], '一段引题'),
    meta: slot('list', [0, 1], '单位和日期的列表，一到三项', listOf([1, 3])),
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
    return html`<svg class="art" viewBox="0 0 1280 720" aria-hidden="true">${drawLandscape(openingLandscape, lines)}${drawNotes(writer.score, place, 11)}</svg><div class="${isLong(slide.title) ? 'words long' : 'words'}">${lead.map((block) => html`<p${writer.attributes(block, 'lead bold')}>${writer.inlines(block.children)}</p>`)}${writer.title(slide.title, 1)}</div>${emblem ? writer.picture(emblem, 'emblem') : nothing}${meta.map((list) => html`<ul${writer.attributes(list, 'meta')}>${list.items.map((item) => html`<li${writer.attributes(item)}>${writer.inlines(item.children)}${writer.blocks(item.blocks)}</li>`)}</ul>`)}`;
  },
});

/** Says whether a part of the title, between its breaks, is longer than a line of the largest size. */
function isLong(title: Heading | undefined): boolean {
  return splitPhrases(title).some((part) => [...part].length > lineCharacters);
}
