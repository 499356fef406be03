/** The stage: the slides that the room sees, and all that a presenter does with them. Wiring only. */

import guide from 'virtual:deck-guide';
import { createActions } from './actions.ts';
import { announceSlides } from './announcer.ts';
import { readAutoSeconds, startAutoplay } from './autoplay.ts';
import { createBlankScreen } from './blank.ts';
import { indexOfNumber } from './digits.ts';
import { element } from './element.ts';
import { createTools } from './ink/tools.ts';
import { keepPlace } from './kept-place.ts';
import type { Action } from './key-table.ts';
import { listenForKeys } from './keys.ts';
import { openLink } from './link/link.ts';
import { shareStage } from './link/share-stage.ts';
import { createMotion } from './motion.ts';
import { preparePictures } from './next-pictures.ts';
import { createPanels, type Panels } from './panels/panels.ts';
import { startReveal } from './reveal-show.ts';
import { createRoom } from './room/room.ts';
import { createSpeakerWindow } from './room/speaker-window.ts';
import { findStorage, openSettings, type SettingsStore } from './settings.ts';
import type { Show } from './show.ts';
import './interface.css';
import { createToolbar } from './toolbar.ts';
import { createZoom } from './zoom.ts';

/** Starts the stage once its fonts are there, as everything is measured then. */
export async function startStage(document: Document): Promise<Show> {
  const root = document.querySelector<HTMLElement>('.reveal');
  const canvas = document.querySelector<HTMLElement>('.slides');
  if (!root || !canvas) throw new Error('the page has no slides');
  await document.fonts.ready;
  // Slides that are still text are asked too, before any of them leaves the page.
  const hasNotes = canvas.querySelector('.notes') !== null || /class="notes"/.test(canvas.textContent ?? '');
  const show = await startReveal(root, canvas);
  keepPlace(show, findStorage('sessionStorage'));
  const settings = openSettings(findStorage('localStorage'));
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  createMotion(show, () => settings.read().motion && !calm.matches);
  announceSlides(document.body, show);
  preparePictures(show);
  present({ document, root, canvas, show, settings, hasNotes });
  return show;
}

interface Stage {
  readonly document: Document;
  readonly root: HTMLElement;
  readonly canvas: HTMLElement;
  readonly show: Show;
  readonly settings: SettingsStore;
  readonly hasNotes: boolean;
}

/** Puts what the presenter uses over the show. */
function present(stage: Stage): void {
  const { document, root, canvas, show, settings, hasNotes } = stage;
  const { body } = document;
  const link = openLink(window);
  const panels = createPanels(body);
  const blank = createBlankScreen(body, () => share.send());
  const tools = createTools(root, canvas, show);
  const room = createRoom({
    document,
    panels,
    speaker: createSpeakerWindow(window, link.addPeer),
    moveSpeaker: ({ availLeft: left, availTop: top, availWidth: width, availHeight: height }) =>
      link.send({ kind: 'move', left, top, width, height }),
    hasNotes,
    hasSpeaker: () => share.isHeard(),
  });
  const autoplay = startAutoplay(show, readAutoSeconds(location.search));
  const zoom = createZoom(root);
  const changed = () => share.send();
  const parts = { document, show, guide, panels, settings, blank, tools, zoom, room, autoplay, changed };
  const act = createActions(parts);
  const share = shareStage({ document, link, show, readBlank: blank.read, act, point: tools.point });
  listen(stage, panels, act);
  root.addEventListener('click', ({ target }) => {
    const isFree = document.fullscreenElement !== null && tools.current() === undefined;
    if (isFree && target instanceof Element && !target.closest('a[href], button')) act('next');
  });
  createToolbar(body, act, hasNotes ? [] : ['speaker']);
}

function listen({ document, show, settings }: Stage, panels: Panels, act: (action: Action) => void): void {
  const digits = element('output', { class: 'digits', 'aria-hidden': 'true' });
  document.body.append(digits);
  listenForKeys(document, {
    act,
    jump: (number) => show.goTo(indexOfNumber(guide.slides, number)),
    showDigits: (text) => digits.replaceChildren(text === '' ? '' : `第${text}页，按回车`),
    isGuarded: () => settings.read().guard,
    isBusy: () => panels.current() !== undefined,
  });
}
