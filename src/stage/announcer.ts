import { element } from './element.ts';
import { readTitle, type Show } from './show.ts';

/** Tells screen readers of every new slide, politely: “第12页，共30页：标题”. */
export function announceSlides(root: HTMLElement, show: Show): void {
  const region = element('div', { class: 'hidden-text announcer', role: 'status', 'aria-live': 'polite' });
  root.append(region);
  const announce = (index: number) => {
    const slide = show.slides.at(index);
    const title = slide ? readTitle(slide) : '';
    region.textContent = `第${index + 1}页，共${show.slides.count()}页${title === '' ? '' : `：${title}`}`;
  };
  show.onMove((place, before) => {
    if (place.index !== before.index) announce(place.index);
  });
  announce(show.place().index);
}
