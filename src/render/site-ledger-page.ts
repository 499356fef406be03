/** The ledger as a page: every fact that the slides show, whose it is, where the report says it, what is doubtful. */
import type { Deck, Fact, Slide } from '../deck/deck.ts';
import { type Html, html, nothing } from '../deck/html.ts';
import { indexSlides } from '../deck/slide-index.ts';
import { kindNames, noSource } from './ledger-rows.ts';
import { nameSlide } from './reading-contents.ts';
import type { SitePage } from './site-head.ts';
import { type Download, writeBar, writeColophon } from './site-page.ts';

export const ledgerPage: SitePage = { name: '数据台账', file: 'ledger.html' };

/**
 * Writes the page's body: a table that a script makes sortable and filterable.
 * Facts that no slide of the deck shows are left out, so a public deck's ledger tells no more than its slides.
 */
export function renderLedgerBody(deck: Deck, downloads: readonly Download[] = []): Html {
  const { byFact } = indexSlides(deck);
  const shown = deck.ledger.facts.filter((fact) => byFact.has(fact.id));
  const rows = shown.map((fact) => writeRow(fact, byFact.get(fact.id) ?? [], deck));
  const back = html`<a class="back" href="./?view=reading">回到课件</a>`;
  return html`<a class="skip" href="#page-main">跳到正文</a>${writeBar(back, false)}<main class="ledger-page" id="page-main"><h1>数据台账</h1><p>课件里的数字、人名、单位和提法，共${shown.length}条。段号是报道的第几个非空行；“存疑”写明报道哪里说不准，课件怎样处理。</p><form class="ledger-filters needs-script" role="search" aria-label="筛选台账">${writeFilters(deck, shown)}</form><section class="table-frame" aria-label="台账" tabindex="0"><table class="facts"><thead><tr>${columns.map(writeColumn)}</tr></thead><tbody>${rows}</tbody></table></section></main>${writeColophon(deck.lesson, downloads)}`;
}

const columns = ['写法', '说的是什么', '属于谁', '篇章', '赛道', '口径', '第几段', '存疑', '第几页'] as const;

function writeColumn(name: string): Html {
  return html`<th scope="col">${name}</th>`;
}

function writeRow(fact: Fact, slides: readonly Slide[], deck: Deck): Html {
  const { lesson, chapters, ledger } = deck;
  const chapter = chapters.find(({ id }) => id === fact.theme)?.title ?? '';
  const track = lesson.tracks.find(({ id }) => id === fact.track)?.name ?? '';
  const whose = fact.whose.map((id) => lesson.units.find((unit) => unit.id === id)?.name ?? id);
  const doubts = ledger.doubts.filter(({ id }) => fact.doubts.includes(id));
  const links = slides.map(
    (slide) =>
      html`<li><a href="./?view=reading#${slide.id}">第${slide.number}页 ${nameSlide(slide)}</a></li>`,
  );
  const cells: readonly Html[] = [
    html`${fact.what}${fact.quote === undefined ? nothing : html`<p>报道：${fact.quote}</p>`}`,
    html`${whose.join('、')}`,
    html`${chapter}`,
    html`${track}`,
    html`${fact.period}`,
    html`${fact.origin === 'nowhere' ? noSource : fact.paragraphs.map((number) => `第${number}段`).join('、')}`,
    html`${doubts.map(({ problem, handling }) => html`<p>${problem}</p><p class="handling">${handling}</p>`)}`,
    links.length === 0 ? nothing : html`<ul>${links}</ul>`,
  ];
  const value = fact.value === undefined ? nothing : html` data-value="${fact.value}"`;
  return html`<tr id="fact-${fact.id}" data-kind="${fact.kind}" data-unit="${fact.whose.join(' ')}" data-chapter="${fact.theme}" data-track="${fact.track}" data-doubt="${doubts.length > 0 ? 'yes' : 'no'}"${value}><th scope="row">${fact.text}</th>${cells.map((cell, index) => html`<td data-label="${columns[index + 1]}">${cell}</td>`)}</tr>`;
}

function writeFilters({ lesson, chapters }: Deck, facts: readonly Fact[]): Html {
  const kinds = Object.entries(kindNames).filter(([kind]) => facts.some((fact) => fact.kind === kind));
  const movements = chapters.filter(({ movement }) => movement > 0);
  return html`<label>查找<input type="search" name="words" autocomplete="off"></label>${writeChoice(
    'unit',
    '单位',
    lesson.units.map(({ id, name }) => [id, name]),
  )}${writeChoice(
    'chapter',
    '章',
    movements.map(({ id, title }) => [id, title]),
  )}${writeChoice(
    'track',
    '赛道',
    lesson.tracks.map(({ id, name }) => [id, name]),
  )}${writeChoice('kind', '种类', kinds)}${writeChoice('doubt', '存疑', [
    ['yes', '有疑点'],
    ['no', '无疑点'],
  ])}<button type="reset">清除</button>`;
}

function writeChoice(name: string, label: string, options: readonly (readonly [string, string])[]): Html {
  return html`<label>${label}<select name="${name}"><option value="">全部</option>${options.map(([value, words]) => html`<option value="${value}">${words}</option>`)}</select></label>`;
}
