/** Puts reveal.js behind the {@link Show}: it takes over the page's own sections, and steers nothing by itself. */
import Reveal, { type RevealApi, type RevealConfig } from 'reveal.js';
import 'reveal.js/reveal.css';
import { countSteps, type Place, type Show } from './show.ts';

const options: RevealConfig = {
  width: 1280,
  height: 720,
  margin: 0,
  minScale: 0.05,
  maxScale: 20,
  center: false,
  hash: true,
  fragmentInURL: true,
  respondToHashChanges: true,
  controls: false,
  progress: false,
  overview: false,
  keyboard: false,
  jumpToSlide: false,
  help: false,
  pause: false,
  postMessage: false,
  postMessageEvents: false,
  // All slides are laid out at once, so that a step only has to show them: half the time of a step on an old PC.
  viewDistance: 1000,
  mobileViewDistance: 1000,
  transition: 'none',
  backgroundTransition: 'none',
  autoAnimate: false,
  scrollActivationWidth: 0,
  navigationMode: 'linear',
  hideInactiveCursor: true,
  hideCursorTime: 3000,
};

/** Starts reveal.js on the page's sections; the show then stands where the address says. */
export async function startReveal(root: HTMLElement): Promise<{ reveal: RevealApi; show: Show }> {
  const reveal = new Reveal(root, options);
  await withoutQuery(() => reveal.initialize());
  root.removeAttribute('role');
  // Its announcements end every line with a Latin full stop; ours are in announcer.ts.
  root.querySelector('.aria-status')?.remove();
  return { reveal, show: createShow(reveal) };
}

/** reveal.js lets the query string override every option, and reads it once, while it starts. */
function withoutQuery<T>(start: () => T): T {
  const address = location.href;
  history.replaceState(history.state, '', `${location.pathname}${location.hash}`);
  try {
    return start();
  } finally {
    history.replaceState(history.state, '', address);
  }
}

function createShow(reveal: RevealApi): Show {
  const listeners: ((place: Place, before: Place) => void)[] = [];
  const slides = () => reveal.getSlides() as HTMLElement[];
  const place = (): Place => {
    const { h, f } = reveal.getIndices();
    const slide = slides()[h];
    return { id: slide?.id ?? '', index: h, step: (f ?? -1) + 1, steps: slide ? countSteps(slide) : 0 };
  };
  let last = place();
  let moving = false;
  const report = () => {
    const now = place();
    if (moving || (now.id === last.id && now.index === last.index && now.step === last.step)) return;
    const before = last;
    last = now;
    for (const listener of listeners) listener(now, before);
  };
  const goTo = (index: number, step = 0) => {
    const all = slides();
    const target = Math.max(0, Math.min(index, all.length - 1));
    const slide = all[target];
    if (!slide) return;
    const steps = countSteps(slide);
    moving = true;
    reveal.slide(target, 0, steps === 0 ? undefined : Math.min(step, steps) - 1);
    moving = false;
    report();
  };
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'slidesync'])
    reveal.on(event, report);
  return {
    slides,
    place,
    goTo,
    ...createStepper(place, () => slides().length, goTo),
    onMove: (listener) => void listeners.push(listener),
  };
}

/** One step on or back: a step of the slide first, then the slide beside it. */
function createStepper(
  place: () => Place,
  count: () => number,
  goTo: Show['goTo'],
): Pick<Show, 'next' | 'previous'> {
  return {
    next() {
      const { index, step, steps } = place();
      if (step < steps) goTo(index, step + 1);
      else if (index < count() - 1) goTo(index + 1);
    },
    previous() {
      const { index, step } = place();
      if (step > 0) goTo(index, step - 1);
      else if (index > 0) goTo(index - 1, Number.POSITIVE_INFINITY);
    },
  };
}
