/** The speaker window: the slide and the next step, notes and clocks, and the stage at one's fingers. Wiring only. */
import guide from 'virtual:deck-guide';
import { element } from '../element.ts';
import type { Action } from '../key-table.ts';
import { listenForKeys } from '../keys.ts';
import { openLink } from '../link/link.ts';
import type { StageState } from '../link/message.ts';
import { openHelp } from '../panels/help.ts';
import { openMap } from '../panels/map.ts';
import { openOverview } from '../panels/overview.ts';
import { createPanels } from '../panels/panels.ts';
import { openSearch } from '../panels/search.ts';
import { createPreview } from '../preview.ts';
import { findStorage, openSettings } from '../settings.ts';
import '../stage-panels.css';
import { openAgenda } from './agenda.ts';
import { createControls } from './controls.ts';
import { followStage } from './follow-stage.ts';
import { createNotesPane } from './notes-pane.ts';
import { computePace } from './pace.ts';
import { openRehearsal } from './rehearsal.ts';
import './speaker.css';
import { followPointer } from './pointer.ts';
import { createTalkClock } from './talk-clock.ts';
import { createTimes } from './times.ts';

const tickMs = 500;

/** Starts the speaker window in place of the page's slides. */
export function startSpeaker(document: Document): void {
  const slides = () => [...document.querySelectorAll<HTMLElement>('.slides > section')];
  document.documentElement.classList.add('speaker-view');
  document.title = `演讲者窗口：${guide.title}`;
  const settings = openSettings(findStorage('localStorage'));
  const clock = createTalkClock({
    storage: findStorage('sessionStorage'),
    key: `deck-talk:${location.pathname}`,
    slides: slides().map((slide) => slide.id),
    now: Date.now,
  });
  const current = createPreview('正在放映的画面');
  const next = createPreview('下一步的画面');
  const notes = createNotesPane(settings);
  const times = createTimes(clock, () => tick());
  const controls = createControls(
    (action) => act(action),
    {
      agenda: () => openAgenda(panels, { rows: pace().rows, url: guide.url, goTo: goToSlide }),
      rehearsal: () => openRehearsal(panels, guide, clock),
    },
    (number) => stage.show.goTo(number - 1),
  );
  const { body } = document;
  body.append(
    element(
      'div',
      { class: 'speaker' },
      times.element,
      element('section', { class: 'now', 'aria-label': '正在放映' }, current.element),
      element(
        'section',
        { class: 'next', 'aria-label': '下一步' },
        element('h3', {}, '下一步'),
        next.element,
      ),
      notes.element,
      controls.element,
    ),
  );
  const panels = createPanels(body, (event) => document.dispatchEvent(new KeyboardEvent('keydown', event)));

  const pace = () => computePace(guide, clock.spent(), stage.state().place.id);
  const tick = () => times.update(pace(), clock, new Date());
  const draw = (state: StageState) => {
    const all = slides();
    const { index, step, steps } = state.place;
    current.show(all[index], step);
    if (step < steps) next.show(all[index], step + 1);
    else next.show(all[index + 1], 0);
    document.documentElement.dataset.theme = state.theme;
    controls.update(state, all.length, stage.isConnected());
  };
  const stage = followStage({
    link: openLink(window),
    slides,
    now: () => performance.now(),
    changed(state, before) {
      if (state.place.id !== before.place.id) {
        clock.move(state.place.id);
        notes.show(slides()[state.place.index]);
      }
      const hasMoved = state.place.id !== before.place.id || state.place.step !== before.place.step;
      const begins = (hasMoved && isFollowing) || (state.fullscreen && !before.fullscreen);
      if (begins && !clock.hasRun()) clock.run();
      // The first state only says where the stage stands.
      isFollowing = true;
      draw(state);
      tick();
    },
  });
  let isFollowing = false;
  const goToSlide = (id: string) => stage.show.goTo(slides().findIndex((slide) => slide.id === id));

  const local: Partial<Record<Action, () => void>> = {
    map: () => openMap(panels, stage.show, guide),
    overview: () => openOverview(panels, stage.show),
    search: () => openSearch(panels, { show: stage.show, initials: guide.initials, withNotes: true }),
    help: () => openHelp(panels, settings),
    'zoom-in': () => notes.resize(1),
    'zoom-out': () => notes.resize(-1),
    speaker: () => undefined,
    laser: () => pointer.toggle(),
    start: () => controls.say('请点一下放映窗口，再按 F5：浏览器只让那个窗口自己进入全屏。'),
    'start-here': () => controls.say('请点一下放映窗口，再按 F5：浏览器只让那个窗口自己进入全屏。'),
    swap: () => controls.say('请点一下放映窗口，再按 X。'),
  };
  const act = (action: Action) => (local[action] ?? (() => stage.act(action)))();
  const pointer = followPointer(current.element, stage.point);
  listenForKeys(document, {
    act,
    jump: (number) => stage.show.goTo(number - 1),
    showDigits: controls.showDigits,
    isGuarded: () => settings.read().guard,
    isBusy: () => panels.current() !== undefined,
  });
  notes.show(slides()[stage.state().place.index]);
  clock.move(stage.state().place.id);
  draw(stage.state());
  tick();
  setInterval(tick, tickMs);
}
