/** Proves that every slide shows all that its author wrote: what a layout left out would be missed by nobody. */
import type { Deck, Slide } from '../deck/deck.ts';
import { escapeHtml, type Html } from '../deck/html.ts';
import type { Position } from '../deck/position.ts';
import type { Problem } from '../deck/problem.ts';
import { walkBlocks, walkInlines } from '../deck/walk.ts';
import { renderSections } from '../render/sections.ts';
import type { Check } from './check.ts';

export const words: Check = {
  name: 'words',
  says: '写了却没有显示的字',
  run: (deck: Deck) =>
    renderSections({ ...deck, slides: deck.slides.map(dropNotes) }, new Map()).flatMap(({ slide, html }) =>
      findLostWords(slide, html),
    ),
};

/** Compares the words of a slide with those of its section, where no picture has a place yet. */
export function findLostWords(slide: Slide, section: Html): Problem[] {
  const shown = countCharacters(section.text.replace(notTheAuthors, '').replace(/<[^>]*>/g, ''));
  const written = listWords(slide).map((word) => ({ ...word, lost: takeCharacters(word.text, shown) }));
  const lost = written.map((word) => word.lost).join('');
  if (lost === '') return [];
  const at = written.find((word) => word.lost !== '')?.at ?? slide.at;
  const message = `第${slide.number}页有字没有显示出来：“${lost.slice(0, 20)}”`;
  const hint = '这是程序的错，不是课件的错；换一个版式（如 plain）可以先用。';
  return [{ code: 'lost-words', severity: 'error', at, message, hint }];
}

const dropNotes = (slide: Slide): Slide => ({ ...slide, notes: [] });

/** Drawings, and the line at the slide's foot. */
const notTheAuthors = /<svg[\s\S]*?<\/svg>|<footer [\s\S]*?<\/footer>/g;

interface Word {
  readonly text: string;
  readonly at: Position;
}

/** Lists a slide's words as HTML has them; a picture says its name. */
function listWords({ title, blocks }: Slide): Word[] {
  const all = title === undefined ? blocks : [title, ...blocks];
  const found: Word[] = [];
  const add = (text: string, at: Position) => found.push({ text: escapeHtml(text), at });
  walkInlines(all, (inline) => {
    if (inline.kind === 'image') add(inline.src, inline.at);
    else if ('text' in inline) add(inline.text, inline.at);
  });
  walkBlocks(all, (block) => {
    if (block.kind === 'code-block') add(block.text, block.at);
  });
  return found.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}

function countCharacters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Takes a word's characters out of what is shown, and returns those that are not there. */
function takeCharacters(text: string, shown: Map<string, number>): string {
  let lost = '';
  for (const character of text) {
    const left = shown.get(character) ?? 0;
    if (left > 0) shown.set(character, left - 1);
    else if (!setByLayouts.test(character)) lost += character;
  }
  return lost;
}

/** White space, and the colon between a head and its text, are the layout's business. */
const setByLayouts = /[\s:：]/;
