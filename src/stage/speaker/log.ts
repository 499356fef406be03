/** How long each slide has been on stage; the same for a talk and for a rehearsal. Plain values, saved as they are. */

export interface TalkLog {
  readonly spentMs: Readonly<Record<string, number>>;
  /** The slide on stage. */
  readonly slide: string;
  /** When the slide's time began to run; null while the clock stands. */
  readonly sinceMs: number | null;
}

/** Starts a log with a clock that stands at zero. */
export function startLog(slide: string): TalkLog {
  return { spentMs: {}, slide, sinceMs: null };
}

/** Counts what has run so far to the slide on stage. */
function settle({ spentMs, slide, sinceMs }: TalkLog, nowMs: number): TalkLog['spentMs'] {
  if (sinceMs === null) return spentMs;
  return { ...spentMs, [slide]: (spentMs[slide] ?? 0) + Math.max(0, nowMs - sinceMs) };
}

/** Lets the clock run, or run on. */
export function runLog(log: TalkLog, nowMs: number): TalkLog {
  return log.sinceMs === null ? { ...log, sinceMs: nowMs } : log;
}

/** Stops the clock, for a question from the room. */
export function pauseLog(log: TalkLog, nowMs: number): TalkLog {
  return { ...log, spentMs: settle(log, nowMs), sinceMs: null };
}

/** Puts another slide on stage; a clock that stands goes on standing. */
export function moveLog(log: TalkLog, slide: string, nowMs: number): TalkLog {
  const sinceMs = log.sinceMs === null ? null : nowMs;
  return { spentMs: settle(log, nowMs), slide, sinceMs };
}

/** Reads the time of every slide until now. */
export function readSpent(log: TalkLog, nowMs: number): Readonly<Record<string, number>> {
  return settle(log, nowMs);
}

/** Reads a log that was saved; undefined when it is none, or of other slides. */
export function parseLog(text: string | null, slides: readonly string[]): TalkLog | undefined {
  try {
    const { spentMs, slide, sinceMs } = JSON.parse(text ?? '') as TalkLog;
    const isKnown = slides.includes(slide) && Object.keys(spentMs).every((id) => slides.includes(id));
    const isTimed = Object.values(spentMs).every((ms) => Number.isFinite(ms) && ms >= 0);
    if (!isKnown || !isTimed || !(sinceMs === null || Number.isFinite(sinceMs))) return undefined;
    return { spentMs, slide, sinceMs };
  } catch {
    return undefined;
  }
}
