import { button, element } from '../element.ts';
import { type Finding, findWords, type Initials, type SearchEntry } from '../search-index.ts';
import { type Route, readTitle } from '../show.ts';
import { makeHeading } from './heading.ts';
import type { Panels } from './panels.ts';

export interface SearchOptions {
  readonly show: Route;
  readonly initials: Initials;
  /** Whether notes are searched and shown: in the speaker window alone. */
  readonly withNotes: boolean;
}

/** Opens the search. Enter goes to the first finding, arrows choose. */
export function openSearch(panels: Panels, options: SearchOptions): void {
  const entries = readEntries(options);
  const list = element('ol', { class: 'findings' });
  const count = element('p', { class: 'hint', role: 'status' });
  const input = element('input', {
    type: 'text',
    class: 'query',
    'aria-label': '查找的字词或拼音首字母',
    placeholder: '字词，或拼音首字母',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const go = (index: number) => {
    panels.close();
    options.show.goTo(index);
  };
  const update = () => {
    const findings = findWords(input.value, entries, options.initials);
    list.replaceChildren(...findings.map((finding) => drawFinding(finding, go)));
    count.textContent = input.value.trim() === '' ? '' : `找到${findings.length}页`;
  };
  input.addEventListener('input', update);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    list.querySelector('button')?.click();
  });
  panels.open({
    name: 'search',
    label: '查找',
    children: [makeHeading('查找', panels.close, count), input, list],
    focus: input,
    onKey: (name) => moveFocus(name, [input, ...list.querySelectorAll('button')]),
  });
}

function readEntries({ show, withNotes }: SearchOptions): SearchEntry[] {
  return show.slides.all().map((slide, index) => {
    const clone = slide.cloneNode(true) as HTMLElement;
    for (const part of clone.querySelectorAll('.foot, .chapter-name, .score-table')) part.remove();
    if (!withNotes) for (const notes of clone.querySelectorAll('.notes')) notes.remove();
    return { index, title: readTitle(slide), text: (clone.textContent ?? '').replace(/\s+/g, ' ').trim() };
  });
}

function drawFinding(
  { index, title, before, match, after }: Finding,
  go: (index: number) => void,
): HTMLElement {
  const words = element('span', { class: 'words' }, before, element('mark', {}, match), after);
  return element(
    'li',
    {},
    button([element('b', {}, `${index + 1}　${title}`), words], () => go(index)),
  );
}

function moveFocus(name: string, stops: readonly HTMLElement[]): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[name];
  if (step === undefined) return false;
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
  return true;
}
