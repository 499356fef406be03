/** Remembers what was read, for a lesson that is read again after every save: most of it has not changed. */

export interface Memory {
  /** Returns what was read under the key, or reads it now. */
  readonly recall: <T>(key: string, read: () => T) => T;
  /** Forgets what was not asked for since the last call. */
  readonly turn: () => void;
}

/** Remembers from one turn to the next. */
export function createMemory(): Memory {
  let before = new Map<string, unknown>();
  let now = new Map<string, unknown>();
  return {
    recall: <T>(key: string, read: () => T): T => {
      const value = (now.has(key) ? now.get(key) : before.has(key) ? before.get(key) : read()) as T;
      now.set(key, value);
      return value;
    },
    turn: () => {
      before = now;
      now = new Map();
    },
  };
}

/** Remembers nothing: every lesson that is read once. */
export const noMemory: Memory = { recall: (_, read) => read(), turn: () => {} };
