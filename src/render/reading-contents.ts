/** Writes the contents of the online page: chapters, tracks and units with links to their slides. */
import type { Deck, Slide } from '../deck/deck.ts';
import { type Html, html, nothing } from '../deck/html.ts';
import { writeNumeral } from '../deck/numerals.ts';
import { plainText } from '../deck/plain-text.ts';
import { indexSlides } from '../deck/slide-index.ts';
import { isFirstPart } from '../deck/slide-number.ts';

/** Writes the list that the 目录 button opens; it needs no script. */
export function renderContents(deck: Deck): Html {
  const { byTrack, byUnit } = indexSlides(deck);
  const { tracks, units } = deck.lesson;
  return html`<details class="contents" id="page-contents"><summary>目录</summary><nav aria-label="目录"><ol class="chapters">${writeChapters(deck)}</ol>${writeRoutes('按赛道看', 'track', tracks, byTrack)}${writeRoutes('按单位看', 'unit', units, byUnit)}<p><a href="ledger.html">数据台账：每个数字的出处</a></p></nav></details>`;
}

/** Names a slide by its title, or by its number where it has none. */
export function nameSlide(slide: Slide): string {
  return slide.title === undefined ? `第${slide.number}页` : plainText(slide.title.children);
}

function writeChapters({ chapters, slides, lesson }: Deck): Html[] {
  const known = new Map(slides.map((slide) => [slide.id, slide]));
  return chapters.map((chapter) => {
    const label =
      chapter.movement > 0
        ? html`<small>第${writeNumeral(chapter.movement)}${lesson.words.movement}</small>`
        : nothing;
    const links = chapter.slides.flatMap((id) => {
      const slide = known.get(id);
      return slide === undefined || !isFirstPart(slide)
        ? []
        : [html`<li><a href="#${id}"><span class="at">${slide.number}</span>${nameSlide(slide)}</a></li>`];
    });
    return html`<li data-movement="${chapter.movement}">${chapter.title === '' ? nothing : html`<b>${chapter.title}</b>`}${label}<ol>${links}</ol></li>`;
  });
}

type Route = { readonly id: string; readonly name: string };

/** A route is followed by script; without one its links lead to the same slides. */
function writeRoutes(
  title: string,
  kind: 'track' | 'unit',
  routes: readonly Route[],
  index: ReadonlyMap<string, readonly Slide[]>,
): Html {
  const items = routes.flatMap(({ id, name }) => {
    const slides = index.get(id) ?? [];
    const [first] = slides;
    if (first === undefined) return [];
    const pages = slides
      .filter(isFirstPart)
      .map(
        (slide) => html`<a href="#${slide.id}" aria-label="${name}，第${slide.number}页">${slide.number}</a>`,
      );
    return html`<li data-route="${kind}" data-key="${id}"><a href="?view=reading&amp;${kind}=${id}#${first.id}">${name}</a><span class="pages">${pages}</span></li>`;
  });
  return items.length === 0 ? nothing : html`<b>${title}</b><ul class="routes">${items}</ul>`;
}
