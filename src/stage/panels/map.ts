/** The score as the way around: five lines with all units, and every slide below them. */
import type { Guide } from '../../deck/guide.ts';
import { collectDigits, indexOfNumber } from '../digits.ts';
import { button, element } from '../element.ts';
import type { Route } from '../show.ts';
import { makeHeading } from './heading.ts';
import type { Panels } from './panels.ts';

/** Opens the map. Units and tracks go by their letter, slides by number and Enter, all of them by a click. */
export function openMap(panels: Panels, show: Route, guide: Guide): void {
  const here = show.place().id;
  const goTo = (id: string) => {
    panels.close();
    const index = show.slides.indexOf(id);
    if (index >= 0) show.goTo(index);
  };
  const typed = element('b', { class: 'typed' });
  const digits = collectDigits({
    jump: (number) => goTo(guide.slides[indexOfNumber(guide.slides, number)]?.id ?? ''),
    showDigits: (text) => {
      typed.textContent = text === '' ? '' : `第${text}页`;
    },
  });
  const letters = assignLetters(guide);
  panels.open({
    name: 'map',
    label: '总谱导航',
    children: [
      makeHeading(
        '总谱导航',
        panels.close,
        element('p', { class: 'hint' }, '按字母到单位、赛道，按页码加回车到那一页'),
        typed,
      ),
      drawScore(guide, letters, goTo),
      drawChapters(guide, here, goTo),
    ],
    onKey(name) {
      if (digits.take(name)) return true;
      if (name === 'M') return panels.close();
      const target = letters.find(({ letter }) => letter === name)?.slide ?? '';
      if (target !== '') goTo(target);
      return target !== '';
    },
  });
}

interface Letter {
  readonly letter: string;
  readonly slide: string;
}

/** Units first, then tracks. M closes the map, so nobody gets it. */
function assignLetters({ units, tracks }: Guide): Letter[] {
  const alphabet = 'ABCDEFGHIJKLNOPQRSTUVWXYZ';
  return [...units, ...tracks].map(({ slide }, at) => ({ letter: alphabet[at] ?? '', slide }));
}

function drawScore(guide: Guide, letters: readonly Letter[], goTo: (id: string) => void): HTMLElement {
  const { units, tracks, score, mainLine } = guide;
  const place = (made: HTMLElement, row: number, column: number): HTMLElement => {
    made.style.gridArea = `${row} / ${column}`;
    return made;
  };
  const name = (text: string, { letter, slide }: Letter, style: string): HTMLElement =>
    button([element('kbd', {}, letter), text], () => goTo(slide), {
      class: style,
      ...(slide === '' ? { disabled: '' } : {}),
    });
  const none: Letter = { letter: '', slide: '' };
  const lines = [...tracks.map((_, line) => tracks.length - line), tracks.length + 1].map((row) => {
    const line = place(element('div', { class: row > tracks.length ? 'line red' : 'line' }), row, 2);
    line.style.gridColumn = '2 / -1';
    return line;
  });
  const rowOf = (line: number) => tracks.length - line;
  const grid = element(
    'div',
    { class: 'score' },
    ...lines,
    ...tracks.map((track, line) =>
      place(name(track.name, letters[units.length + line] ?? none, 'track'), rowOf(line), 1),
    ),
    place(element('b', { class: 'main' }, mainLine), tracks.length + 1, 1),
    ...score.map(({ column, line, filled, label }) => {
      const unit = units[column];
      const spoken = `${unit?.name ?? ''}：${label}`;
      const note = button('', () => goTo(unit?.slide ?? ''), {
        class: filled ? 'note-head' : 'note-head ring',
        'aria-label': spoken,
        title: spoken,
      });
      return place(note, rowOf(line), column + 2);
    }),
    ...units.map((unit, column) =>
      place(name(unit.short, letters[column] ?? none, 'unit'), tracks.length + 2, column + 2),
    ),
  );
  grid.style.gridTemplateColumns = `auto repeat(${Math.max(1, units.length)}, 1fr)`;
  return grid;
}

function drawChapters({ chapters, slides }: Guide, here: string, goTo: (id: string) => void): HTMLElement {
  const columns = chapters.map((chapter) => {
    const items = slides.flatMap((slide, at) => {
      if (slide.chapter !== chapter.id || slides[at - 1]?.number === slide.number) return [];
      const isHere = slides.some(({ id, number }) => id === here && number === slide.number);
      const attributes: Record<string, string> = isHere ? { 'aria-current': 'page' } : {};
      return [
        element(
          'li',
          {},
          button([element('b', {}, String(slide.number)), slide.title], () => goTo(slide.id), {
            ...attributes,
            title: slide.title,
          }),
        ),
      ];
    });
    return element('section', {}, element('h3', {}, chapter.title), element('ol', {}, ...items));
  });
  return element('div', { class: 'chapters' }, ...columns);
}
