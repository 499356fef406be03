/** Opens the speaker window: the same file with another view, so that it works from a USB stick. */
import type { ScreenPlace } from './screens.ts';

export interface SpeakerWindow {
  /** Opens it, or brings it to the front; false when the browser has blocked it. */
  readonly open: (screen?: ScreenPlace) => boolean;
}

/** The address of the speaker window for a page's address; it opens where the stage is. */
export function speakerAddress(address: string): string {
  const url = new URL(address);
  url.search = '?view=speaker';
  return url.href;
}

/** Makes the opener; `opened` gets the window, to talk with it. */
export function createSpeakerWindow(window: Window, opened: (speaker: Window) => void): SpeakerWindow {
  let speaker: Window | null = null;
  return {
    open(screen) {
      if (speaker && !speaker.closed) {
        speaker.focus();
        return true;
      }
      const { availLeft = 0, availTop = 0, availWidth = 1366, availHeight = 768 } = screen ?? {};
      const size = `left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`;
      speaker = window.open(speakerAddress(window.location.href), 'deck-speaker', `popup,${size}`);
      if (speaker) opened(speaker);
      return speaker !== null;
    },
  };
}
