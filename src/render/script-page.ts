/** The speaker's script: large type, a small picture of every slide, and the time that it should be. */
import type { Deck, Slide } from '../deck/deck.ts';
import { Html, html, nothing } from '../deck/html.ts';
import { plainText } from '../deck/plain-text.ts';
import { countSlides, writeNumber } from '../deck/slide-number.ts';
import type { Section } from './sections.ts';
import { renderFrame } from './slide-frame.ts';

export interface Script {
  readonly deck: Deck;
  readonly sections: readonly Section[];
  /** Notes by the ids of their slides. */
  readonly notes: ReadonlyMap<string, Html>;
}

/** Writes the script slide by slide; its own headings lead, the pictures are only to be recognised. */
export function renderScript({ deck, sections, notes }: Script): Html {
  const total = sections.reduce((sum, { slide }) => sum + slide.minutes, 0);
  const sum = `共${countSlides(deck.slides)}页，计划${formatMinutes(deck.lesson.minutes)}，各页合计${formatMinutes(total)}。`;
  const parts = sections.map(({ slide, html: picture }, index) => {
    const before = sections.slice(0, index + 1).reduce((minutes, one) => minutes + one.slide.minutes, 0);
    return html`${writeChapter(slide, deck)}<article class="script-part"><div class="script-head">${renderFrame(withoutLinks(picture), { hidden: true })}<div class="script-what"><h3 class="serif">${titleOf(slide, deck)}</h3>${writeTimes(slide, deck, before)}</div></div><div class="paper-said">${notes.get(slide.id) ?? nothing}</div></article>`;
  });
  return html`<h1>${deck.lesson.title}</h1><p class="script-sum">${sum}</p>${parts}`;
}

function writeChapter(slide: Slide, { chapters }: Deck): Html {
  const chapter = chapters.find(({ slides }) => slides[0] === slide.id);
  return chapter === undefined || chapter.title === '' ? nothing : html`<h2>${chapter.title}</h2>`;
}

function writeTimes(slide: Slide, { slides }: Deck, elapsedMinutes: number): Html {
  const inner = slide.audience === 'internal' ? html`<span>内部</span>` : nothing;
  return html`<p class="script-times"><span>${writeNumber(slide)} / ${countSlides(slides)}</span>${inner}<span>本页<b>${formatMinutes(slide.minutes)}</b></span><span>讲到<b>${formatMinutes(elapsedMinutes)}</b></span></p>`;
}

function titleOf(slide: Slide, { lesson }: Deck): string {
  if (slide.layout === 'cover') return '封面';
  if (slide.layout === 'divider') return '篇章页';
  return slide.title === undefined ? lesson.title : plainText(slide.title.children);
}

/** A picture's links would lie outside of the structure. */
function withoutLinks({ text }: Html): Html {
  return new Html(
    text.replace(/<a\b([^>]*)>/g, (_, given: string) => `<a${given.replace(/ (href|rel)="[^"]*"/g, '')}>`),
  );
}

/** Writes minutes as clocks do: 0.75 is 0:45. */
export function formatMinutes(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
