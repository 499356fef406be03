/** Planned against actual: of the slide, of its section, of the whole talk. */
import type { Guide, GuideSlide } from '../../deck/guide.ts';

export interface Span {
  readonly plannedMs: number;
  readonly spentMs: number;
}

export interface AgendaRow extends Span {
  readonly title: string;
  /** The slide that it begins with. */
  readonly slide: string;
  /** A unit's part stands below its chapter. */
  readonly isPart: boolean;
  readonly isCurrent: boolean;
}

export interface Pace {
  readonly total: Span;
  readonly slide: Span;
  /** The part of the unit on stage; else the chapter. */
  readonly section: Span & { readonly title: string };
  /** Above zero: later than planned, by the slides that have been on stage. */
  readonly lateMs: number;
  readonly rows: readonly AgendaRow[];
}

/** Computes all that the speaker's clocks show. */
export function computePace(
  { chapters, slides }: Pick<Guide, 'chapters' | 'slides'>,
  spent: Readonly<Record<string, number>>,
  currentId: string,
): Pace {
  const sum = (chosen: readonly GuideSlide[]): Span => ({
    plannedMs: chosen.reduce((ms, slide) => ms + slide.seconds * 1000, 0),
    spentMs: chosen.reduce((ms, slide) => ms + (spent[slide.id] ?? 0), 0),
  });
  const current = slides.find((slide) => slide.id === currentId);
  const row = (title: string, chosen: readonly GuideSlide[], isPart: boolean): AgendaRow => ({
    title,
    slide: chosen[0]?.id ?? '',
    isPart,
    isCurrent: chosen.some((slide) => slide.id === currentId),
    ...sum(chosen),
  });
  const rows = chapters.flatMap((chapter) => {
    const own = slides.filter((slide) => slide.chapter === chapter.id);
    const units = [...new Set(own.map((slide) => slide.unit).filter((unit) => unit !== ''))];
    const parts = units.map((unit) =>
      row(
        unit,
        own.filter((slide) => slide.unit === unit),
        true,
      ),
    );
    return own.length === 0 ? [] : [row(chapter.title, own, false), ...parts];
  });
  const section = rows.filter((candidate) => candidate.isCurrent).at(-1);
  const slide = sum(current ? [current] : []);
  const seen = sum(slides.filter(({ id }) => id !== currentId && (spent[id] ?? 0) > 0));
  return {
    total: sum(slides),
    slide,
    section: section ?? { title: '', plannedMs: 0, spentMs: 0 },
    lateMs: seen.spentMs - seen.plannedMs + Math.max(0, slide.spentMs - slide.plannedMs),
    rows,
  };
}

/** Writes a span of time as 3:05, or 1:03:05; below zero with a minus sign. */
export function formatSpan(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = String(seconds % 60).padStart(2, '0');
  const text = hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
  return ms <= -1000 ? `−${text}` : text;
}

/** Writes the time of day in 24 hours. */
export function formatClock(date: Date): string {
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
