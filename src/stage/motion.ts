/**
 * The little that moves: a fade to and from chapters, and staff lines that travel from slide to slide.
 * Transform and opacity alone, by the Web Animations API, which needs no style of its own in the page.
 */
import type { Show } from './show.ts';

const fadeMs = 240;
const timing = { duration: 500, easing: 'ease-out' };

/** Starts moving whenever `mayMove` says so; a later step ends what still moves. */
export function createMotion(show: Show, mayMove: () => boolean): void {
  let running: Animation[] = [];
  show.onMove((place, before) => {
    for (const animation of running) animation.cancel();
    running = [];
    if (place.index === before.index || !mayMove()) return;
    const [from, to] = [show.slides.at(before.index), show.slides.at(place.index)];
    if (!from || !to) return;
    running = fade(from, to);
    if (place.index === before.index + 1 && mayTravel(from, to)) running.push(...travel(from, to));
  });
}

/** The four journeys: to the map, from a chapter to its first slide, to the matrix, and to the end. */
function mayTravel(from: Element, to: Element): boolean {
  const is = (slide: Element, layout: string) => slide.classList.contains(`layout-${layout}`);
  return is(from, 'divider') || ['matrix', 'score-map', 'closing'].some((name) => is(to, name));
}

function fade(from: HTMLElement, to: HTMLElement): Animation[] {
  const isDivider = (slide: Element) => slide.classList.contains('layout-divider');
  if (!isDivider(from) && !isDivider(to)) return [];
  const seen = { visibility: 'visible', zIndex: 12 };
  const frames = [
    { ...seen, opacity: 1 },
    { ...seen, opacity: 0 },
  ];
  return [from.animate(frames, { duration: fadeMs, easing: 'ease-out' })];
}

/** What bears the same `data-id` on both slides begins where it was: lines at their height, the bead anywhere. */
function travel(from: Element, to: Element): Animation[] {
  // The end is a picture of many parts: it comes up as a whole.
  if (to.classList.contains('layout-closing'))
    return [...to.querySelectorAll('.art')].map((art) =>
      art.animate([{ opacity: 0 }, { opacity: 1 }], timing),
    );
  const starts = readMarks(from);
  return [...readMarks(to)].flatMap(([id, mark]) => {
    const start = starts.get(id);
    const place = start && locate(start);
    const end = locate(mark);
    if (!place || !end) return [];
    const x = id === 'bead' ? (place.left - end.left) / end.unit : 0;
    const y = (place.bottom - end.bottom) / end.unit;
    const frames = [{ transform: `translate(${x}px, ${y}px)` }, { transform: 'translate(0, 0)' }];
    return [mark.animate(frames, timing)];
  });
}

/** The slide's own drawing comes after the small staff of its head, and wins. */
function readMarks(slide: Element): Map<string, SVGGraphicsElement> {
  const marks = [...slide.querySelectorAll<SVGGraphicsElement>('svg [data-id]')];
  return new Map(marks.map((mark) => [mark.getAttribute('data-id') ?? '', mark]));
}

/** Where a drawing's part is on the screen; `unit` is how many screen px its own px are. */
function locate(mark: SVGGraphicsElement): { left: number; bottom: number; unit: number } | undefined {
  const matrix = mark.ownerSVGElement?.getScreenCTM();
  if (!matrix || matrix.d === 0) return undefined;
  const { x, y, height } = mark.getBBox();
  const { a, d, e, f } = matrix;
  return { left: e + a * x, bottom: f + d * (y + height), unit: d };
}
