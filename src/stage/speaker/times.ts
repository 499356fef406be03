/** The row of clocks. */
import { button, element } from '../element.ts';
import { formatClock, formatSpan, type Pace, type Span } from './pace.ts';
import type { TalkClock } from './talk-clock.ts';

export interface Times {
  readonly element: HTMLElement;
  readonly update: (pace: Pace, clock: TalkClock, now: Date) => void;
}

/** Below this nobody is early or late. */
const onTimeMs = 15_000;

export function createTimes(clock: TalkClock, changed: () => void): Times {
  const [now, spent, left, slide, section, pace] = ['现在', '已用', '剩余', '本页', '本节', '进度'].map(
    (label) => makeTime(label),
  ) as [Time, Time, Time, Time, Time, Time];
  const pause = button('开始计时', () => {
    if (clock.isRunning()) clock.pause();
    else clock.run();
    changed();
  });
  const restart = button('重新计时', () => {
    clock.restart();
    changed();
  });
  return {
    element: element(
      'header',
      { class: 'times' },
      ...[now, spent, left, slide, section, pace].map((time) => time.element),
      pause,
      restart,
    ),
    update({ total, slide: page, section: part, lateMs }, clock, date) {
      now.set(formatClock(date));
      spent.set(formatSpan(total.spentMs), clock.isRunning() || !clock.hasRun() ? '' : 'paused');
      left.set(formatSpan(total.plannedMs - total.spentMs), total.spentMs > total.plannedMs ? 'late' : '');
      slide.set(compare(page), judge(page));
      section.set(compare(part), judge(part), part.title === '' ? '本节' : part.title);
      pace.set(describePace(lateMs), lateMs > onTimeMs ? 'late' : '');
      pause.textContent = clock.isRunning() ? '暂停' : clock.hasRun() ? '继续' : '开始计时';
    },
  };
}

function compare({ spentMs, plannedMs }: Span): string {
  return plannedMs === 0 ? formatSpan(spentMs) : `${formatSpan(spentMs)} / ${formatSpan(plannedMs)}`;
}

function judge({ spentMs, plannedMs }: Span): string {
  return plannedMs > 0 && spentMs > plannedMs ? 'late' : '';
}

function describePace(lateMs: number): string {
  if (Math.abs(lateMs) < onTimeMs) return '正好';
  return `${lateMs > 0 ? '慢' : '快'} ${formatSpan(Math.abs(lateMs))}`;
}

interface Time {
  readonly element: HTMLElement;
  readonly set: (value: string, mood?: string, label?: string) => void;
}

function makeTime(label: string): Time {
  const name = element('span', { class: 'label' }, label);
  const value = element('b', {});
  const made = element('div', { class: 'time' }, name, value);
  const write = (target: HTMLElement, text: string) => {
    // Writing the same text again would lay the row out anew, twice a second.
    if (target.textContent !== text) target.textContent = text;
  };
  return {
    element: made,
    set(text, mood = '', newLabel = label) {
      write(value, text);
      write(name, newLabel);
      if (made.dataset.mood !== mood) made.dataset.mood = mood;
    },
  };
}
