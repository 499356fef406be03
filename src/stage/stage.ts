/** The stage: the slides that the room sees, and all that a presenter does with them. Wiring only. */

import guide from 'virtual:deck-guide';
import type { RevealApi } from 'reveal.js';
import { createActions } from './actions.ts';
import { createAnnouncer } from './announcer.ts';
import { readAutoSeconds, startAutoplay } from './autoplay.ts';
import { createBlankScreen } from './blank.ts';
import { element } from './element.ts';
import { createTools } from './ink/tools.ts';
import { listenForKeys } from './keys.ts';
import { openLink } from './link/link.ts';
import { shareStage } from './link/share-stage.ts';
import { createMotion } from './motion.ts';
import { createPanels } from './panels/panels.ts';
import { startReveal } from './reveal-show.ts';
import { createRoom } from './room/room.ts';
import { createSpeakerWindow } from './room/speaker-window.ts';
import { findStorage, openSettings } from './settings.ts';
import { readTitle } from './show.ts';
import './stage-panels.css';
import { createToolbar } from './toolbar.ts';
import { createZoom } from './zoom.ts';

/** Starts the stage once its fonts are there, as everything is measured then. */
export async function startStage(document: Document): Promise<RevealApi> {
  const root = document.querySelector<HTMLElement>('.reveal');
  const canvas = document.querySelector<HTMLElement>('.slides');
  if (!root || !canvas) throw new Error('the page has no slides');
  await document.fonts.ready;
  const { reveal, show } = await startReveal(root);
  const { body } = document;
  const settings = openSettings(findStorage('localStorage'));
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  createMotion(show, () => settings.read().motion && !calm.matches);

  const announce = createAnnouncer(body);
  const announceSlide = () => {
    const { index } = show.place();
    const slide = show.slides()[index];
    if (slide) announce(index + 1, show.slides().length, readTitle(slide));
  };
  show.onMove((place, before) => {
    if (place.index !== before.index) announceSlide();
  });
  announceSlide();

  const link = openLink(window);
  const panels = createPanels(body, (event) => document.dispatchEvent(new KeyboardEvent('keydown', event)));
  const blank = createBlankScreen(body, () => share.send());
  const tools = createTools(root, canvas, show);
  const speaker = createSpeakerWindow(window, link.addPeer);
  const hasNotes = canvas.querySelector('.notes') !== null;
  const room = createRoom({ document, panels, speaker, hasNotes, hasSpeaker: () => share.isHeard() });
  const act = createActions({
    document,
    show,
    guide,
    panels,
    settings,
    blank,
    tools,
    zoom: createZoom(root),
    room,
    autoplay: startAutoplay(show, readAutoSeconds(location.search)),
    changed: () => share.send(),
  });
  const share = shareStage({ document, link, show, readBlank: blank.read, act, point: tools.point });

  const digits = element('output', { class: 'digits', 'aria-hidden': 'true' });
  body.append(digits);
  listenForKeys(document, {
    act,
    jump: (number) => show.goTo(number - 1),
    showDigits: (text) => digits.replaceChildren(text === '' ? '' : `第${text}页，按回车`),
    isGuarded: () => settings.read().guard,
    isBusy: () => panels.current() !== undefined,
  });
  root.addEventListener('click', (event) => {
    const isFree = document.fullscreenElement !== null && tools.current() === undefined;
    if (isFree && event.target instanceof Element && !event.target.closest('a[href], button')) act('next');
  });
  createToolbar(body, act);
  return reveal;
}
