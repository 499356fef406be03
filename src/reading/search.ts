/** Searches the slides' public text, and shows where each hit stands. */
import type { Finding, SearchEntry } from '../stage/search-index.ts';
import { makeElement } from './element.ts';
import { nameOf } from './position.ts';

/** Finds words in texts; the stage's own search, with first letters of pinyin. */
export type Find = (words: string, entries: readonly SearchEntry[]) => readonly Finding[];

/** Wires the 搜索 button to a panel below the bar; `loadFind` is called when it is first opened. */
export function startSearch(
  document: Document,
  sections: readonly HTMLElement[],
  button: HTMLButtonElement | null,
  loadFind: () => Promise<Find>,
): void {
  if (button === null) return;
  const field = makeElement('input', { type: 'search', 'aria-label': '搜索全部页面', autocomplete: 'off' });
  field.placeholder = '词语，或拼音首字母';
  const count = makeElement('p', { role: 'status' });
  const results = makeElement('ol', { class: 'results' });
  const panel = makeElement('section', { class: 'search-panel', role: 'search', 'aria-label': '搜索' });
  panel.append(field, count, results);
  panel.hidden = true;
  document.querySelector('.reading-bar')?.append(panel);
  let find: Promise<Find> | undefined;
  const search = async () => {
    find = find ?? loadFind();
    const words = field.value.trim();
    const found = (await find)(words, readEntries(sections));
    // The reader may have typed on while the search was being loaded.
    if (words !== field.value.trim()) return;
    results.textContent = '';
    results.append(...found.map((finding) => drawFinding(finding, sections)));
    count.textContent = describe(words, found.length);
  };
  const tell = () => {
    find = undefined;
    count.textContent = '现在搜索不了，请检查网络后再试';
  };
  const show = (open: boolean) => {
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (!open) return;
    field.focus();
    search().catch(tell);
  };
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => show(panel.hidden === true));
  field.addEventListener('input', () => {
    search().catch(tell);
  });
  panel.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) show(false);
  });
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    show(false);
    button.focus();
  });
}

function describe(words: string, count: number): string {
  if (words === '') return '';
  return count > 0 ? `${count}页有“${words}”` : `没有“${words}”`;
}

function readEntries(sections: readonly HTMLElement[]): SearchEntry[] {
  return sections.map((section, index) => ({ index, title: nameOf(section), text: readText(section) }));
}

/** Reads a slide's words as they are read out; drawings and what repeats on every slide do not count. */
function readText(section: HTMLElement): string {
  const copy = section.cloneNode(true) as HTMLElement;
  const extras = 'svg, .title, .foot, .kicker, .chapter-name, .notes, .empty';
  for (const extra of Array.from(copy.querySelectorAll(extras))) extra.remove();
  for (const block of Array.from(copy.querySelectorAll('p, li, h3, h4, td, th, div'))) block.append(' ');
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function drawFinding(finding: Finding, sections: readonly HTMLElement[]): HTMLElement {
  const section = sections[finding.index];
  const number = /\d+/.exec(section?.getAttribute('aria-label') ?? '')?.[0] ?? '';
  const context = makeElement(
    'small',
    {},
    finding.before,
    makeElement('mark', {}, finding.match),
    finding.after,
  );
  const link = makeElement('a', { href: `#${section?.id ?? ''}` });
  link.append(makeElement('span', { class: 'at' }, number), finding.title, context);
  return makeElement('li', {}, link);
}
