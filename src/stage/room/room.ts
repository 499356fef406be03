/** Begins and ends the show in a room: full screen, the speaker window, one screen or two. */
import type { Panels } from '../panels/panels.ts';
import { createWakeLock, enterFullscreen } from './fullscreen.ts';
import { tellBlocked, tellNoNotes, tellNoSwap, tellToDrag, warnOneScreen } from './hints.ts';
import { isExtended, planScreens, type ScreenPlace, type ScreenPlan, swapScreens } from './screens.ts';
import type { SpeakerWindow } from './speaker-window.ts';

export interface Room {
  /** Fills the room's screen; with a second screen the speaker window goes there. */
  readonly start: () => Promise<void>;
  readonly openSpeaker: () => Promise<void>;
  readonly swap: () => Promise<void>;
}

export interface RoomOptions {
  readonly document: Document;
  readonly panels: Panels;
  readonly speaker: SpeakerWindow;
  /** Asks the speaker window to move; windows of a file may not move each other. */
  readonly moveSpeaker: (screen: ScreenPlace) => void;
  readonly hasNotes: boolean;
  /** Whether a speaker window answers. */
  readonly hasSpeaker: () => boolean;
}

export function createRoom({
  document,
  panels,
  speaker,
  moveSpeaker,
  hasNotes,
  hasSpeaker,
}: RoomOptions): Room {
  const window = document.defaultView as Window;
  const wakeLock = createWakeLock(document);
  let plan: ScreenPlan | undefined;
  document.addEventListener('fullscreenchange', () => {
    if (document.fullscreenElement) wakeLock.hold();
    else wakeLock.release();
  });
  const open = (screen?: ScreenPlace): boolean => {
    const isOpen = hasSpeaker() && !screen ? true : speaker.open(screen);
    if (!isOpen) tellBlocked(panels);
    return isOpen;
  };
  const openSpeaker = async () => {
    if (!hasNotes) return tellNoNotes(panels);
    if (isExtended(window) === false && !hasSpeaker()) return warnOneScreen(panels, () => void open());
    plan ??= await planScreens(window);
    if (open(plan?.speaker) && plan === undefined && document.fullscreenElement === null) tellToDrag(panels);
  };
  return {
    async start() {
      plan = await planScreens(window);
      await enterFullscreen(document, plan ? { screen: plan.room } : {});
      if (plan && hasNotes) open(plan.speaker);
    },
    openSpeaker,
    async swap() {
      const found = plan ?? (await planScreens(window));
      if (!found) return tellNoSwap(panels);
      plan = swapScreens(found);
      await enterFullscreen(document, { screen: plan.room });
      moveSpeaker(plan.speaker);
    },
  };
}
