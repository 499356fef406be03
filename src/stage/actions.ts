/** What each key does on the stage. */

import type { Guide } from '../deck/guide.ts';
import type { Autoplay } from './autoplay.ts';
import type { BlankScreen } from './blank.ts';
import type { Tools } from './ink/tools.ts';
import type { Action } from './key-table.ts';
import { openHelp } from './panels/help.ts';
import { openMap } from './panels/map.ts';
import { openOverview } from './panels/overview.ts';
import type { Panels } from './panels/panels.ts';
import { openSearch } from './panels/search.ts';
import { leaveFullscreen } from './room/fullscreen.ts';
import type { Room } from './room/room.ts';
import type { SettingsStore } from './settings.ts';
import type { Show } from './show.ts';
import { toggleTheme } from './theme.ts';
import type { Zoom } from './zoom.ts';

export interface StageParts {
  readonly document: Document;
  readonly show: Show;
  readonly guide: Guide;
  readonly panels: Panels;
  readonly settings: SettingsStore;
  readonly blank: BlankScreen;
  readonly tools: Tools;
  readonly zoom: Zoom;
  readonly room: Room;
  readonly autoplay: Autoplay;
  /** Called when something has changed that the speaker window shows. */
  readonly changed: () => void;
}

/** Makes the one function that carries actions out, from keys, buttons and the speaker window. */
export function createActions(parts: StageParts): (action: Action) => void {
  const { document, show, panels, blank, zoom, tools, room } = parts;
  // A step while the screen is blank brings the slide back, and no more: nobody has seen the next one coming.
  const move = (go: () => void) => () => {
    if (!blank.lift()) go();
  };
  const start = (go: () => void) => () => {
    blank.lift();
    go();
    void room.start();
  };
  const toggle = (name: string, open: () => void) => () => {
    if (panels.current() === name) panels.close();
    else open();
  };
  const actions: Record<Action, () => void> = {
    next: move(show.next),
    previous: move(show.previous),
    first: move(() => show.goTo(0)),
    last: move(() => show.goTo(show.slides.count() - 1)),
    start: start(() => show.goTo(0)),
    'start-here': start(() => undefined),
    leave() {
      const left = panels.close() || tools.drop() || zoom.reset() || blank.lift();
      if (!left) leaveFullscreen(document);
    },
    black: () => blank.toggle('black'),
    white: () => blank.toggle('white'),
    speaker: () => void room.openSpeaker(),
    swap: () => void room.swap(),
    map: toggle('map', () => openMap(panels, show, parts.guide)),
    overview: toggle('overview', () => openOverview(panels, show)),
    search: () => openSearch(panels, { show, initials: parts.guide.initials, withNotes: false }),
    pen: () => tools.toggle('pen'),
    laser: () => tools.toggle('laser'),
    erase: tools.erase,
    'zoom-in': () => zoom.change(1),
    'zoom-out': () => zoom.change(-1),
    theme() {
      toggleTheme(document);
      parts.changed();
    },
    help: toggle('help', () => openHelp(panels, parts.settings)),
  };
  return (action) => {
    parts.autoplay.stop();
    actions[action]();
  };
}
