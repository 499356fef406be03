/** Two screens: which one the room sees, and which one the speaker. By the Window Management API, where it is. */

/** A screen as `getScreenDetails` gives it; the types of TypeScript's DOM do not know it yet. */
export interface ScreenPlace {
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
  readonly isInternal: boolean;
  readonly isPrimary: boolean;
}

export interface ScreenPlan {
  readonly room: ScreenPlace;
  readonly speaker: ScreenPlace;
}

interface ScreenDetails {
  readonly screens: readonly ScreenPlace[];
  readonly currentScreen: ScreenPlace;
}

type ManagedWindow = Window & { getScreenDetails?: () => Promise<ScreenDetails> };

/** What the browser knows of the screens before it has asked anybody; undefined when it does not say. */
export function isExtended(window: Window): boolean | undefined {
  const { isExtended: extended } = window.screen as Screen & { isExtended?: boolean };
  return typeof extended === 'boolean' ? extended : undefined;
}

/** Asks the browser for its screens. Undefined with one screen, an old browser or a refusal. */
export async function planScreens(window: ManagedWindow): Promise<ScreenPlan | undefined> {
  if (!window.getScreenDetails || isExtended(window) !== true) return undefined;
  try {
    const { screens, currentScreen } = await window.getScreenDetails();
    return chooseScreens(screens, currentScreen);
  } catch {
    return undefined;
  }
}

/** Gives the room the screen that is not the laptop's own; without a hint, the one that the window is not on. */
export function chooseScreens(screens: readonly ScreenPlace[], current: ScreenPlace): ScreenPlan | undefined {
  const others = screens.filter((screen) => screen !== current);
  const external = screens.filter((screen) => !screen.isInternal);
  const isTold = external.length > 0 && external.length < screens.length;
  const room =
    (isTold ? (external.find((screen) => !screen.isPrimary) ?? external[0]) : undefined) ?? others[0];
  const speaker = screens.find((screen) => screen !== room);
  return room && speaker ? { room, speaker } : undefined;
}

/** Gives each the other's screen. */
export function swapScreens({ room, speaker }: ScreenPlan): ScreenPlan {
  return { room: speaker, speaker: room };
}
