/** The speaker window: the slide and the next step, notes and clocks, and the stage at one's fingers. Wiring only. */
import guide from 'virtual:deck-guide';
import type { Action } from '../key-table.ts';
import { listenForKeys } from '../keys.ts';
import { openLink } from '../link/link.ts';
import type { StageState } from '../link/message.ts';
import { createPanels } from '../panels/panels.ts';
import { findStorage, openSettings, type SettingsStore } from '../settings.ts';
import { listSlides } from '../slide-list.ts';
import '../interface.css';
import { openAgenda } from './agenda.ts';
import { type FollowedStage, followStage } from './follow-stage.ts';
import { computePace, type Pace } from './pace.ts';
import { followPointer } from './pointer.ts';
import { openRehearsal } from './rehearsal.ts';
import { createSpeakerActions } from './speaker-actions.ts';
import './speaker.css';
import { createTalkClock, type TalkClock } from './talk-clock.ts';
import { createSpeakerView, type SpeakerView } from './view.ts';

const tickMs = 500;

/** Starts the speaker window in place of the page's slides. */
export function startSpeaker(document: Document): void {
  document.documentElement.classList.add('speaker-view');
  document.title = `演讲者窗口：${guide.title}`;
  const slides = listSlides(document.querySelector('.slides') ?? document.body);
  const settings = openSettings(findStorage('localStorage'));
  const clock = openClock();
  const panels = createPanels(document.body);
  const link = openLink(window);
  const stage: FollowedStage = followStage({
    link,
    slides,
    now: () => performance.now(),
    changed: (state, before) => showChange(state, before),
  });
  const pace = (): Pace => computePace(guide, clock.spent(), stage.state().place.id);
  const goTo = (id: string) => stage.show.goTo(slides.indexOf(id));
  const tick = () => view.showTimes(pace());
  const view: SpeakerView = createSpeakerView(document.body, {
    settings,
    clock,
    clockChanged: tick,
    act: (action) => act(action),
    openAgenda: () => openAgenda(panels, { rows: pace().rows, url: guide.url, goTo }),
    openRehearsal: () => openRehearsal(panels, guide, clock),
    jump: (number) => stage.show.goTo(number - 1),
  });
  const pointer = followPointer(view.picture, stage.point);
  const act = createSpeakerActions({ stage, panels, guide, settings, view, togglePointer: pointer.toggle });
  const show = () => {
    view.showState(stage.state(), slides, stage.isConnected());
    tick();
  };
  const keepTime = createTimeKeeper(clock);
  const showChange = (state: StageState, before: StageState) => {
    keepTime(state, before);
    show();
  };
  listen({ document, act, stage, settings, view, isBusy: () => panels.current() !== undefined });
  clock.move(stage.state().place.id);
  show();
  setInterval(tick, tickMs);
}

function openClock(): TalkClock {
  return createTalkClock({
    storage: findStorage('sessionStorage'),
    key: `deck-talk:${location.pathname}`,
    slides: guide.slides.map((slide) => slide.id),
    now: Date.now,
  });
}

/** Lets the clock run from the first move, or as the stage fills the screen. */
function createTimeKeeper(clock: TalkClock): (state: StageState, before: StageState) => void {
  let isFollowing = false;
  return ({ place, fullscreen }, before) => {
    const hasMoved = place.id !== before.place.id || place.step !== before.place.step;
    if (place.id !== before.place.id) clock.move(place.id);
    const begins = (hasMoved && isFollowing) || (fullscreen && !before.fullscreen);
    if (begins && !clock.hasRun()) clock.run();
    // The first state only says where the stage stands.
    isFollowing = true;
  };
}

interface Listening {
  readonly document: Document;
  readonly act: (action: Action) => void;
  readonly stage: FollowedStage;
  readonly settings: SettingsStore;
  readonly view: SpeakerView;
  readonly isBusy: () => boolean;
}

function listen({ document, act, stage, settings, view, isBusy }: Listening): void {
  listenForKeys(document, {
    act,
    jump: (number) => stage.show.goTo(number - 1),
    showDigits: view.showDigits,
    isGuarded: () => settings.read().guard,
    isBusy,
  });
}
