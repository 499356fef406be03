/** What each key does in the speaker window: most of it on the stage, some of it here. */
import type { Guide } from '../../deck/guide.ts';
import type { Action } from '../key-table.ts';
import { openHelp } from '../panels/help.ts';
import { openMap } from '../panels/map.ts';
import { openOverview } from '../panels/overview.ts';
import type { Panels } from '../panels/panels.ts';
import { openSearch } from '../panels/search.ts';
import type { SettingsStore } from '../settings.ts';
import type { FollowedStage } from './follow-stage.ts';
import type { SpeakerView } from './view.ts';

export interface SpeakerParts {
  readonly stage: FollowedStage;
  readonly panels: Panels;
  readonly guide: Guide;
  readonly settings: SettingsStore;
  readonly view: SpeakerView;
  readonly togglePointer: () => void;
}

/** Keys that mean something else here than on the stage. */
const saysHere: Partial<Record<Action, string>> = {
  start: '要在放映窗口按：从头放映，进入全屏',
  'start-here': '要在放映窗口按：从本页放映，进入全屏',
  swap: '要在放映窗口按：两块屏幕互换',
  speaker: '演讲者窗口（就是这里）',
  laser: '激光笔：在上面的画面里移动鼠标',
  'zoom-in': '讲稿大一号',
  'zoom-out': '讲稿小一号',
};

/** Makes the one function that carries actions out, from keys and buttons. */
export function createSpeakerActions(parts: SpeakerParts): (action: Action) => void {
  const { stage, panels, guide, settings, view, togglePointer } = parts;
  const sayFullscreen = () => view.say('请点一下放映窗口，再按 F5：浏览器只让那个窗口自己进入全屏。');
  const local: Partial<Record<Action, () => void>> = {
    map: () => openMap(panels, stage.show, guide),
    overview: () => openOverview(panels, stage.show),
    search: () => openSearch(panels, { show: stage.show, initials: guide.initials, withNotes: true }),
    help: () => openHelp(panels, settings, saysHere),
    'zoom-in': () => view.resizeNotes(1),
    'zoom-out': () => view.resizeNotes(-1),
    speaker: () => undefined,
    laser: togglePointer,
    start: sayFullscreen,
    'start-here': sayFullscreen,
    swap: () => view.say('请点一下放映窗口，再按 X。'),
    first: () => stage.show.goTo(0),
    last: () => stage.show.goTo(stage.show.slides.count() - 1),
  };
  return (action) => {
    const act = local[action];
    if (act) act();
    else stage.act(action);
  };
}
