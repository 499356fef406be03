/** The page that stage and reading view share: all slides as static sections, right without any script. */
import type { Deck, Lesson } from '../deck/deck.ts';
import { type Html, html, nothing } from '../deck/html.ts';
import { indexSlides } from '../deck/slide-index.ts';
import { renderContents } from './reading-contents.ts';
import type { Section } from './sections.ts';

/** A file that readers may take along. */
export interface Download {
  /** Relative to the page. */
  readonly href: string;
  readonly name: string;
}

/** Writes what stands in the page's body: every slide in order, and around them what helps to read. */
export function renderSiteBody(
  sections: readonly Section[],
  deck: Deck,
  downloads: readonly Download[] = [],
): Html {
  return writeBody(renderContents(deck), sections, deck, downloads);
}

/** Writes the body without what opens at a tap only: the first fonts need no more characters than it has. */
export function renderShownAtOnce(
  sections: readonly Section[],
  deck: Deck,
  downloads: readonly Download[] = [],
): Html {
  return writeBody(html`目录`, sections, deck, downloads);
}

function writeBody(
  contents: Html,
  sections: readonly Section[],
  deck: Deck,
  downloads: readonly Download[],
): Html {
  return html`<a class="skip" href="#page-main">跳到正文</a>${writeOldBrowserNotice(downloads)}${writeBar(contents, true)}<div class="reveal"><main class="slides" id="page-main" data-cards="${listCards(deck).join(' ')}">${sections.map((section) => section.html)}</main></div>${writeColophon(deck.lesson, downloads)}${writeSteps(deck.slides.length)}`;
}

/** Lists the facts that get a card: figures, and whatever is in doubt. */
function listCards(deck: Deck): string[] {
  const { byFact } = indexSlides(deck);
  return deck.ledger.facts
    .filter(({ id, kind, doubts }) => byFact.has(id) && (kind === 'figure' || doubts.length > 0))
    .map(({ id }) => id);
}

/** Writes the bar at the top. What only a script can do is shown only where scripts run. */
export function writeBar(contents: Html, forDeck: boolean): Html {
  const button = (action: string, name: string) =>
    html`<button type="button" data-action="${action}">${name}</button>`;
  return html`<header class="reading-bar">${contents}<div class="needs-script">${forDeck ? button('search', '搜索') : nothing}${button('text-size', '大字')}${button('night', '夜间')}${button('share', '分享')}</div></header><p class="hidden-text" role="status" id="page-status"></p>`;
}

/** Writes where the facts come from, and what can be taken along. */
export function writeColophon({ source, host }: Lesson, downloads: readonly Download[]): Html {
  const authors = source.authors.length > 0 ? html`，${source.authors.join('、')}` : nothing;
  const credit =
    source.title === '' ? nothing : html`<p>事实来源：${source.publisher}《${source.title}》${authors}。</p>`;
  const links = [{ href: 'ledger.html', name: '数据台账' }, ...downloads];
  return html`<footer class="colophon">${host === '' ? nothing : html`<p>${host}</p>`}${credit}<p>另有：${links.map(({ href, name }) => html`<a href="${href}">${name}</a>`)}</p></footer>`;
}

function writeSteps(count: number): Html {
  return html`<nav class="reading-steps needs-script" aria-label="翻页"><a data-step="previous" href="#page-main">上一页</a><span class="where"><span data-where="">1</span> / ${count}</span><a data-step="next" href="#page-main">下一页</a><a data-step="stage" href="?view=stage">演示</a></nav>`;
}

/** Shown in the compatibility mode of 360 and others, which is Internet Explorer's engine. */
function writeOldBrowserNotice(downloads: readonly Download[]): Html {
  const pdf = downloads.find(({ href }) => href.endsWith('.pdf'));
  return html`<p class="old-browser">浏览器正用兼容模式，这里只能当文章看。请切换到“极速模式”再打开${pdf === undefined ? nothing : html`，或者下载 <a href="${pdf.href}">${pdf.name}</a>`}。</p>`;
}
