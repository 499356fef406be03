/** Puts reveal.js behind the {@link Show}: it takes over the page's own sections, and steers nothing by itself. */
import Reveal, { type RevealApi, type RevealConfig } from 'reveal.js';
import 'reveal.js/reveal.css';
import { readAddress, writeAddress } from './address.ts';
import { keepNear, type NearSlides } from './near-slides.ts';
import { countSteps, type Place, type Show } from './show.ts';
import { listSlides, type SlideList } from './slide-list.ts';
import { createStepper } from './stepper.ts';

const options: RevealConfig = {
  width: 1280,
  height: 720,
  margin: 0,
  minScale: 0.05,
  maxScale: 20,
  center: false,
  hash: true,
  fragmentInURL: true,
  // It knows only the slides that it has been given.
  respondToHashChanges: false,
  controls: false,
  progress: false,
  overview: false,
  keyboard: false,
  jumpToSlide: false,
  help: false,
  pause: false,
  postMessage: false,
  postMessageEvents: false,
  // All slides that it has been given are laid out at once, so that a step only has to show them.
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
export async function startReveal(root: HTMLElement, canvas: HTMLElement): Promise<Show> {
  const slides = listSlides(canvas);
  const near = keepNear(canvas, slides);
  begin(slides, near);
  const reveal = new Reveal(root, options);
  await withoutQuery(() => reveal.initialize());
  root.removeAttribute('role');
  // Its announcements end every line with a Latin full stop; ours are in announcer.ts.
  root.querySelector('.aria-status')?.remove();
  // Slides have no backgrounds of its making: they draw their own.
  root.querySelector('.backgrounds')?.replaceChildren();
  const show = createShow(reveal, slides, near);
  // Not the address of now: reveal.js may have written its own over the new one before this is heard.
  addEventListener('hashchange', ({ newURL }) => followAddress(show, new URL(newURL).hash));
  return show;
}

/** reveal.js finds the first slide by the address, among those that it has been given: so that one is, by its name. */
function begin(slides: SlideList, near: NearSlides): void {
  const { index, step = 0 } = readAddress(location.hash, slides) ?? { index: 0 };
  const first = Math.min(index, slides.count() - 1);
  near.begin(first);
  const slide = slides.at(first);
  if (slide) history.replaceState(history.state, '', writeAddress(slide.id, step));
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

/** An address without a step shows a slide as one comes to it: from behind with all its steps. */
function followAddress({ slides, place, goTo }: Show, hash: string): void {
  const here = place();
  const target = readAddress(hash, slides);
  if (!target) goTo(here.index, here.step);
  else if (target.step !== undefined) goTo(target.index, target.step);
  else if (target.index !== here.index)
    goTo(target.index, target.index < here.index ? Number.POSITIVE_INFINITY : 0);
}

function createShow(reveal: RevealApi, slides: SlideList, near: NearSlides): Show {
  const listeners: ((place: Place, before: Place) => void)[] = [];
  const place = (): Place => {
    const slide = reveal.getCurrentSlide() as HTMLElement | undefined;
    const id = slide?.id ?? '';
    const step = (reveal.getIndices().f ?? -1) + 1;
    return { id, index: Math.max(0, slides.indexOf(id)), step, steps: slide ? countSteps(slide) : 0 };
  };
  let last = place();
  let moving = false;
  const report = () => {
    const now = place();
    if (moving || (now.id === last.id && now.index === last.index && now.step === last.step)) return;
    const before = last;
    last = now;
    if (now.index !== before.index) followLater(before.index);
    for (const listener of listeners) listener(now, before);
  };
  const stand = (index: number, step: number, steps: number) => {
    moving = true;
    reveal.slide(near.bring(index), 0, steps === 0 ? undefined : Math.min(step, steps) - 1);
    moving = false;
  };
  const followLater = createFollower((before) => {
    const { index, step, steps } = place();
    // reveal.js learns where the slide is among its neighbours now, and what state they are in.
    if (near.follow(index, before)) stand(index, step, steps);
  });
  const goTo = (index: number, step = 0) => {
    const target = Math.max(0, Math.min(index, slides.count() - 1));
    const slide = slides.at(target);
    if (!slide) return;
    stand(target, step, countSteps(slide));
    report();
  };
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'slidesync'])
    reveal.on(event, report);
  followLater(last.index);
  return {
    slides,
    place,
    goTo,
    ...createStepper({ place, slides, goTo }),
    onMove: (listener) => void listeners.push(listener),
    replaceSlides(replaced) {
      const { id, index, step } = place();
      slides.replace(replaced);
      const found = slides.indexOf(id);
      const target = found === -1 ? Math.min(index, slides.count() - 1) : found;
      near.begin(target);
      goTo(target, step);
      followLater(target);
    },
  };
}

/** Makes a follower that waits until the step is on the screen, and then knows the latest move alone. */
function createFollower(follow: (before: number) => void): (before: number) => void {
  let latest: number | undefined;
  const run = () => {
    const before = latest ?? 0;
    latest = undefined;
    follow(before);
  };
  return (before) => {
    // Not in idle time, of which a slow PC has none while the keys come quickly: slides would pile up.
    if (latest === undefined) requestAnimationFrame(() => setTimeout(run));
    latest = before;
  };
}
