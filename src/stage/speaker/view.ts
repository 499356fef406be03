/** What the speaker sees, put together; it shows what it is given. */
import { element } from '../element.ts';
import type { StageState } from '../link/message.ts';
import { createPreview } from '../preview.ts';
import type { SettingsStore } from '../settings.ts';
import type { Slides } from '../slide-list.ts';
import { createAgendaStrip } from './agenda-strip.ts';
import { type ControlOptions, createControls } from './controls.ts';
import { createNotesPane } from './notes-pane.ts';
import type { Pace } from './pace.ts';
import type { TalkClock } from './talk-clock.ts';
import { createTimes } from './times.ts';

export interface SpeakerView {
  /** The picture of the stage, to point at. */
  readonly picture: HTMLElement;
  readonly showState: (state: StageState, slides: Slides, isConnected: boolean) => void;
  readonly showTimes: (pace: Pace) => void;
  readonly resizeNotes: (direction: 1 | -1) => void;
  readonly showDigits: (digits: string) => void;
  readonly say: (words: string) => void;
}

export interface SpeakerViewOptions extends ControlOptions {
  readonly settings: SettingsStore;
  readonly clock: TalkClock;
  /** Called when the clock was started, paused or set back. */
  readonly clockChanged: () => void;
}

export function createSpeakerView(root: HTMLElement, options: SpeakerViewOptions): SpeakerView {
  const { settings, clock, clockChanged } = options;
  const current = createPreview('正在放映的画面');
  const next = createPreview('下一步的画面');
  const notes = createNotesPane(settings);
  const times = createTimes(clock, clockChanged);
  const strip = createAgendaStrip();
  const controls = createControls(options);
  const ahead = element('div', { class: 'row' }, next.element, strip.element);
  root.append(
    element(
      'div',
      { class: 'speaker' },
      times.element,
      element('section', { class: 'now', 'aria-label': '正在放映' }, current.element),
      element('section', { class: 'next', 'aria-label': '下一步' }, element('h3', {}, '下一步'), ahead),
      notes.element,
      controls.element,
    ),
  );
  let noted: HTMLElement | undefined;
  return {
    picture: current.element,
    showState(state, slides, isConnected) {
      const { index, step, steps } = state.place;
      const slide = slides.at(index);
      current.show(slide, step);
      if (step < steps) next.show(slide, step + 1);
      else next.show(slides.at(index + 1), 0);
      if (slide !== noted) notes.show(slide);
      noted = slide;
      root.ownerDocument.documentElement.dataset.theme = state.theme;
      controls.update(state, slides.count(), isConnected);
    },
    showTimes(pace) {
      times.update(pace, clock, new Date());
      strip.update(pace.rows);
    },
    resizeNotes: notes.resize,
    showDigits: controls.showDigits,
    say: controls.say,
  };
}
