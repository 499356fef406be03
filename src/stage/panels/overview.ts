import { button, element } from '../element.ts';
import { cloneSlide, showSteps } from '../preview.ts';
import { type Route, readTitle } from '../show.ts';
import { makeHeading } from './heading.ts';
import type { Panels } from './panels.ts';

/** Opens small pictures of all slides; a click goes there. They are made as it opens and go when it closes. */
export function openOverview(panels: Panels, show: Route): void {
  const { index } = show.place();
  const go = (target: number) => {
    panels.close();
    show.goTo(target);
  };
  const cards = show.slides.all().map((slide, at) => {
    const clone = cloneSlide(slide);
    showSteps(clone, Number.POSITIVE_INFINITY);
    return button(
      [
        element(
          'span',
          { class: 'picture', 'aria-hidden': 'true' },
          element('span', { class: 'preview-canvas' }, clone),
        ),
        element('span', { class: 'caption' }, element('b', {}, String(at + 1)), readTitle(slide)),
      ],
      () => go(at),
      at === index ? { class: 'card', 'aria-current': 'page' } : { class: 'card' },
    );
  });
  const current = cards[index];
  panels.open({
    name: 'overview',
    label: '全部页面',
    children: [
      makeHeading(`全部页面：${cards.length}页`, panels.close),
      element('div', { class: 'cards' }, ...cards),
    ],
    ...(current ? { focus: current } : {}),
    onKey: (name) => (name === 'O' ? panels.close() : moveFocus(name, cards)),
  });
}

/** Moves among cards that lie in rows, by what is seen: above is above. */
function moveFocus(name: string, cards: readonly HTMLElement[]): boolean {
  const at = cards.indexOf(document.activeElement as HTMLElement);
  const first = cards[0];
  if (at < 0 || !first) return false;
  const columns = cards.filter((card) => card.offsetTop === first.offsetTop).length;
  const step = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -at,
    End: cards.length - 1 - at,
  }[name];
  if (step === undefined) return false;
  cards[Math.max(0, Math.min(cards.length - 1, at + step))]?.focus();
  return true;
}
