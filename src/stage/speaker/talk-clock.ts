/** The talk's clock in a window: runs from the first move, can be paused, and survives a reload. */
import { moveLog, parseLog, pauseLog, readSpent, runLog, startLog, type TalkLog } from './log.ts';

export interface TalkClock {
  readonly spent: () => Readonly<Record<string, number>>;
  readonly isRunning: () => boolean;
  /** Whether it has run at all. */
  readonly hasRun: () => boolean;
  readonly move: (slide: string) => void;
  readonly run: () => void;
  readonly pause: () => void;
  readonly restart: () => void;
}

export interface TalkClockOptions {
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  readonly key: string;
  readonly slides: readonly string[];
  readonly now: () => number;
}

/** Takes up the log that the window had before it was reloaded. */
export function createTalkClock({ storage, key, slides, now }: TalkClockOptions): TalkClock {
  let log: TalkLog = parseLog(storage?.getItem(key) ?? null, slides) ?? startLog(slides[0] ?? '');
  const set = (next: TalkLog) => {
    log = next;
    try {
      storage?.setItem(key, JSON.stringify(log));
    } catch {
      // A full storage costs the memory over a reload, and nothing else.
    }
  };
  return {
    spent: () => readSpent(log, now()),
    isRunning: () => log.sinceMs !== null,
    hasRun: () => log.sinceMs !== null || Object.keys(log.spentMs).length > 0,
    move: (slide) => set(moveLog(log, slide, now())),
    run: () => set(runLog(log, now())),
    pause: () => set(pauseLog(log, now())),
    restart: () => set(runLog(startLog(log.slide), now())),
  };
}
