/** Searches the slides' public text, and shows where each hit stands. */
import { makeElement } from './element.ts';
import { nameOf } from './position.ts';

/** Characters shown before and after a hit. */
const contextLength = 14;

/** Wires the 搜索 button to a panel below the bar. */
export function startSearch(
  document: Document,
  sections: readonly HTMLElement[],
  button: HTMLButtonElement | null,
): void {
  if (button === null) return;
  const field = makeElement('input', { type: 'search', 'aria-label': '搜索全部页面', autocomplete: 'off' });
  const count = makeElement('p', { role: 'status' });
  const results = makeElement('ol', { class: 'results' });
  const panel = makeElement('section', { class: 'search-panel', role: 'search', 'aria-label': '搜索' });
  panel.append(field, count, results);
  panel.hidden = true;
  document.querySelector('.reading-bar')?.append(panel);
  const texts = sections.map((section) => readText(section));
  const show = (open: boolean) => {
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) field.focus();
  };
  show(false);
  button.addEventListener('click', () => show(panel.hidden === true));
  field.addEventListener('input', () => {
    const words = normalise(field.value);
    const found =
      words === '' ? [] : sections.flatMap((section, index) => showHit(section, texts[index] ?? '', words));
    results.textContent = '';
    results.append(...found);
    count.textContent =
      words === '' ? '' : found.length > 0 ? `${found.length}页有“${words}”` : `没有“${words}”`;
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

/** Reads a slide's words as they are read out; drawings and what repeats on every slide do not count. */
function readText(section: HTMLElement): string {
  const copy = section.cloneNode(true) as HTMLElement;
  for (const extra of Array.from(copy.querySelectorAll('svg, .foot, .kicker, .chapter-name, .notes, .empty')))
    extra.remove();
  for (const block of Array.from(copy.querySelectorAll('p, li, h1, h2, h3, h4, td, th, div')))
    block.append(' ');
  return normalise(copy.textContent ?? '');
}

function normalise(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function showHit(section: HTMLElement, text: string, words: string): HTMLElement[] {
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0) return [];
  const end = at + words.length;
  const number = /\d+/.exec(section.getAttribute('aria-label') ?? '')?.[0] ?? '';
  const context = makeElement(
    'small',
    {},
    text.slice(Math.max(0, at - contextLength), at),
    makeElement('mark', {}, text.slice(at, end)),
    text.slice(end, end + contextLength),
  );
  const name = makeElement('span', { class: 'at' }, number);
  return [
    makeElement('li', {}, makeElement('a', { href: `#${section.id}` }, name, nameOf(section), context)),
  ];
}
