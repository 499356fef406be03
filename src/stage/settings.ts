/** What a presenter has set on this machine; it outlives the window where the browser lets it. */

export interface Settings {
  /** Whether slides and lines may move. */
  readonly motion: boolean;
  /** Whether a second press within a moment counts as a bounce of the device. */
  readonly guard: boolean;
  /** Size of the notes in the speaker window, CSS px. */
  readonly notesPx: number;
}

export interface SettingsStore {
  readonly read: () => Settings;
  readonly change: (change: Partial<Settings>) => void;
}

const defaults: Settings = { motion: true, guard: false, notesPx: 26 };
const storageKey = 'deck-settings';

/** Opens the settings; without a storage they last as long as the page. */
export function openSettings(storage: Pick<Storage, 'getItem' | 'setItem'> | undefined): SettingsStore {
  let settings = { ...defaults, ...readStored(storage) };
  return {
    read: () => settings,
    change(change) {
      settings = { ...settings, ...change };
      try {
        storage?.setItem(storageKey, JSON.stringify(settings));
      } catch {
        // Storage may be full or forbidden; the setting holds for this page then.
      }
    },
  };
}

/** Finds the browser's storage; a browser may forbid even to look. */
export function findStorage(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[name];
  } catch {
    return undefined;
  }
}

function readStored(storage: Pick<Storage, 'getItem'> | undefined): Partial<Settings> {
  try {
    const { motion, guard, notesPx } = JSON.parse(storage?.getItem(storageKey) ?? '{}') as Partial<Settings>;
    return {
      ...(typeof motion === 'boolean' ? { motion } : {}),
      ...(typeof guard === 'boolean' ? { guard } : {}),
      ...(typeof notesPx === 'number' && notesPx >= 16 && notesPx <= 60 ? { notesPx } : {}),
    };
  } catch {
    return {};
  }
}
