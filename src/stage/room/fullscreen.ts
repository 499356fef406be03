/** Full screen, and a screen that does not fall asleep meanwhile. */

export interface FullscreenOptions {
  /** The screen to fill; needs the Window Management permission. */
  readonly screen?: object;
}

/** Fills the screen. Resolves to false where the browser refuses. */
export async function enterFullscreen(document: Document, options: FullscreenOptions = {}): Promise<boolean> {
  try {
    await document.documentElement.requestFullscreen({
      navigationUI: 'hide',
      ...options,
    } as FullscreenOptions & globalThis.FullscreenOptions);
    return true;
  } catch {
    return false;
  }
}

/** Leaves full screen; says whether there was any to leave. */
export function leaveFullscreen(document: Document): boolean {
  if (document.fullscreenElement === null) return false;
  void document.exitFullscreen();
  return true;
}

export interface WakeLock {
  readonly hold: () => void;
  readonly release: () => void;
}

/** Keeps the screen awake between `hold` and `release`; browsers without a wake lock are left alone. */
export function createWakeLock(document: Document): WakeLock {
  let wanted = false;
  let sentinel: WakeLockSentinel | undefined;
  const request = async () => {
    if (!wanted || sentinel || document.hidden || !('wakeLock' in navigator)) return;
    try {
      const held = await navigator.wakeLock.request('screen');
      held.addEventListener('release', () => {
        sentinel = undefined;
      });
      if (wanted) sentinel = held;
      else await held.release();
    } catch {
      // A low battery or a policy may refuse it; the system's own settings hold then.
    }
  };
  // Browsers drop the lock of a hidden page.
  document.addEventListener('visibilitychange', () => void request());
  return {
    hold() {
      wanted = true;
      void request();
    },
    release() {
      wanted = false;
      void sentinel?.release();
    },
  };
}
