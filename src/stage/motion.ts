/**
 * The little that moves: a fade to and from chapters, and staff lines that travel from slide to slide.
 * Transform and opacity alone, by the Web Animations API, which needs no style of its own in the page.
 */
import type { Show } from './show.ts';

const fadeMs = 240;
const travelMs = 500;

/** Starts moving whenever `mayMove` says so; a later step ends what still moves. */
export function createMotion(show: Show, mayMove: () => boolean): void {
  let running: Animation[] = [];
  show.onMove((place, before) => {
    for (const animation of running) animation.cancel();
    running = [];
    if (place.index === before.index || !mayMove()) return;
    const slides = show.slides();
    const [from, to] = [slides[before.index], slides[place.index]];
    if (!from || !to) return;
    running = fade(from, to);
    if (place.index === before.index + 1 && mayTravel(from, to)) running.push(...travel(from, to));
  });
}

/** The four journeys: cover to map, chapter to its first slide, on to the matrix, and the end. */
function mayTravel(from: Element, to: Element): boolean {
  const is = (slide: Element, layout: string) => slide.classList.contains(`layout-${layout}`);
  return (
    is(from, 'cover') ||
    is(from, 'divider') ||
    ['matrix', 'score-map', 'closing'].some((name) => is(to, name))
  );
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

/** Lines begin where the last slide's lines were, spread as they were, and go to their own places. */
function travel(from: Element, to: Element): Animation[] {
  return ['.track-line', '.main-line'].flatMap((selector) => {
    const [starts, ends] = [readLines(from, selector), readLines(to, selector)];
    const [start, end] = [measure(starts), measure(ends)];
    if (starts.length === 0 || ends.length === 0) return [];
    const scale = end.height > 0 && start.height > 0 ? start.height / end.height : 1;
    return ends.map(({ line, zero, unit }) => {
      const y = (start.top - zero + (zero - end.top) * scale) / unit;
      line.classList.add('travelling');
      const frames = [
        { transform: `translateY(${y}px) scaleY(${scale})` },
        { transform: 'translateY(0) scaleY(1)' },
      ];
      const animation = line.animate(frames, { duration: travelMs, easing: 'ease-out' });
      const settle = () => line.classList.remove('travelling');
      animation.addEventListener('finish', settle);
      animation.addEventListener('cancel', settle);
      return animation;
    });
  });
}

interface Line {
  readonly line: SVGGraphicsElement;
  /** Where the drawing's y = 0 is on the screen, and how many screen px its unit is. */
  readonly zero: number;
  readonly unit: number;
  readonly top: number;
  readonly bottom: number;
}

function readLines(slide: Element, selector: string): Line[] {
  return [...slide.querySelectorAll<SVGGraphicsElement>(selector)].flatMap((line) => {
    const matrix = line.ownerSVGElement?.getScreenCTM();
    if (!matrix || matrix.d === 0) return [];
    const { y, height } = line.getBBox();
    const [zero, unit] = [matrix.f, matrix.d];
    return [{ line, zero, unit, top: zero + unit * y, bottom: zero + unit * (y + height) }];
  });
}

function measure(lines: readonly Line[]): { top: number; height: number } {
  const top = Math.min(...lines.map((line) => line.top));
  return { top, height: Math.max(...lines.map((line) => line.bottom)) - top };
}
