/** Runs the show by itself for a screen in a hall: `?auto=20` is twenty seconds a step, round and round. */
import type { Show } from './show.ts';

export interface Autoplay {
  /** Stops it; says whether it ran. */
  readonly stop: () => boolean;
}

/** Reads the seconds from an address's query; undefined when none are asked for. */
export function readAutoSeconds(search: string): number | undefined {
  const written = new URLSearchParams(search).get('auto');
  if (written === null) return undefined;
  const seconds = Number(written);
  return Number.isFinite(seconds) && seconds > 0 ? Math.max(1, Math.min(3600, seconds)) : 20;
}

/** Starts when there are seconds. */
export function startAutoplay(show: Show, seconds: number | undefined): Autoplay {
  const step = () => {
    const { index, step, steps } = show.place();
    if (index === show.slides.count() - 1 && step === steps) show.goTo(0);
    else show.next();
  };
  let timer = seconds === undefined ? undefined : setInterval(step, seconds * 1000);
  return {
    stop() {
      if (timer === undefined) return false;
      clearInterval(timer);
      timer = undefined;
      return true;
    },
  };
}
